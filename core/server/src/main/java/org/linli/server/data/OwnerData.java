package org.linli.server.data;

import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.linli.api.data.Busy;
import org.linli.api.data.Data;
import org.linli.server.limit.Permits;

/** The data as one owner sees it: through a Jdbi of its own, so that nothing of a stopped plugin stays behind. */
final class OwnerData implements Data {

    private static final Duration READ_WAIT_MAX = Duration.ofMillis(ReaderPool.WAIT_MAX_MS);

    private final Engine engine;
    private final Leases leases;
    private final Ids ids;
    private final String owner;
    private final Permits share;
    private final Set<Lease> reading = ConcurrentHashMap.newKeySet();
    private volatile Optional<Jdbi> jdbi;

    /** Takes how many reads of the owner run at once; more wait: who hangs while it reads leaves the others theirs. */
    OwnerData(Engine engine, Leases leases, Ids ids, String owner, int readsMax) {
        this.engine = engine;
        this.leases = leases;
        this.ids = ids;
        this.owner = owner;
        this.share = new Permits(readsMax);
        this.jdbi = Optional.of(jdbi(leases));
    }

    @Override
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return undeclared(() -> {
            Callable<T> unit = unit(work);
            return leases.held().isPresent() ? unit.call() : inTurn(unit);
        });
    }

    @Override
    public <T, X extends Exception> T act(HandleCallback<T, X> work) throws X {
        return undeclared(() -> {
            Callable<T> unit = unit(work);
            Optional<Lease> held = leases.held();
            if (held.isEmpty()) {
                return engine.act(unit);
            }
            if (!held.get().writing()) {
                throw new IllegalStateException("an act cannot begin inside a read: end the read first");
            }
            return held.get().inSavepoint(unit);
        });
    }

    @Override
    public long newId() {
        return ids.next();
    }

    /** Shows each statement before it runs to whoever may refuse it. */
    void watch(SqlLogger watch) {
        jdbi.ifPresent(own -> own.setSqlLogger(watch));
    }

    /** From now on every call is refused; who still reads loses the connection, so that others have it. */
    void forget() {
        jdbi = Optional.empty();
        reading.forEach(engine::takeBack);
    }

    private <T> T inTurn(Callable<T> read) throws Exception {
        share.take(1, READ_WAIT_MAX, () -> new Busy(owner + " reads as much at once as it may"));
        try {
            return engine.read(() -> known(leases.now(), read));
        } finally {
            share.giveBack(1);
        }
    }

    private <T> T known(Lease lease, Callable<T> read) throws Exception {
        reading.add(lease);
        try {
            failIfForgotten(); // who was forgotten a moment ago did not know of this one
            return read.call();
        } finally {
            reading.remove(lease);
        }
    }

    private Jdbi failIfForgotten() {
        return jdbi.orElseThrow(() -> new IllegalStateException(owner + " has been stopped"));
    }

    private <T, X extends Exception> Callable<T> unit(HandleCallback<T, X> work) {
        failIfForgotten();
        return () -> {
            try (Handle handle =
                    failIfForgotten().open()) { // it may have waited for its turn longer than the owner ran
                try {
                    return work.withHandle(handle);
                } finally {
                    ((LeasedStatements) handle.getStatementBuilder()).closeAll();
                }
            }
        };
    }

    private static Jdbi jdbi(Leases leases) {
        Jdbi jdbi = Jdbi.create(new ConnectionFactory() {
            @Override
            public Connection openConnection() {
                return leases.now().shown();
            }

            @Override
            public void closeConnection(Connection connection) {
                // it belongs to the lease
            }
        });
        jdbi.installPlugin(new SqlObjectPlugin());
        EpochMillis.register(jdbi);
        jdbi.setStatementBuilderFactory(connection -> new LeasedStatements(leases.now()));
        jdbi.setTransactionHandler(new JoinedTransaction());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        return jdbi;
    }

    @SuppressWarnings("unchecked")
    private static <T, X extends Exception> T undeclared(Callable<T> work) throws X {
        try {
            return work.call();
        } catch (Exception thrown) {
            throw (X) thrown; // the work declares X; all else is unchecked
        }
    }
}
