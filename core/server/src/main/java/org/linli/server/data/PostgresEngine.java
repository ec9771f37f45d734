package org.linli.server.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.linli.api.data.ActTimedOut;
import org.linli.api.data.Busy;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL: an act is a transaction of its own, serializable, so that acts behave as they do on SQLite, one after the
 * other; one that PostgreSQL refuses for that reason runs again, and after some tries alone.
 */
final class PostgresEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresEngine.class);
    private static final int TRIES_MAX = 10;
    private static final int TRIES_BESIDE = 4;
    private static final long PAUSE_MAX_MS = 20;
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private final DatabaseSettings settings;
    private final Leases leases;
    private final Duration actTimeMax;
    private final Watchdog watchdog = new Watchdog();
    private final ReaderPool readers;
    private final HikariDataSource writers;
    private final Lanes lanes;

    PostgresEngine(DatabaseSettings settings, Leases leases) {
        this.settings = settings;
        this.leases = leases;
        this.actTimeMax = settings.actTimeMax();
        this.readers = new ReaderPool(readers(settings), leases);
        this.writers = writers();
        this.lanes = new Lanes(writers.getMaximumPoolSize(), actTimeMax.plusMillis(ReaderPool.WAIT_MAX_MS));
    }

    static HikariDataSource readers(DatabaseSettings settings) {
        HikariConfig pool = ReaderPool.settings("linli-readers", source(settings), settings.readersMax() * 2);
        pool.setReadOnly(true);
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new HikariDataSource(pool);
    }

    private HikariDataSource writers() {
        HikariConfig pool = ReaderPool.settings("linli-writers", source(settings), settings.readersMax() * 2);
        pool.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        pool.setConnectionInitSql("set synchronous_commit = on");
        return new HikariDataSource(pool);
    }

    @Override
    public <T> T read(Callable<T> work) throws Exception {
        return readers.read(work);
    }

    @Override
    public void takeBack(Lease read) {
        readers.takeBack(read);
    }

    @Override
    public <T> T act(Callable<T> work) throws Exception {
        for (int tries = 1; ; tries++) {
            try (var lane = lanes.take(tries > TRIES_BESIDE)) {
                return once(work, lane);
            } catch (Exception thrown) {
                if (!isForAnotherTry(thrown)) {
                    throw thrown;
                }
                if (tries == TRIES_MAX) {
                    throw new Busy("others kept changing the same rows");
                }
                pause(tries);
            }
        }
    }

    @Override
    public void awaitActs() {
        lanes.take(true).close();
    }

    @Override
    public DataSource turns() {
        return source(settings);
    }

    @Override
    public void alone(Consumer<DataSource> work) {
        work.accept(source(settings));
    }

    @Override
    public void close() {
        writers.close();
        readers.close();
        watchdog.close();
    }

    private <T> T once(Callable<T> work, Lanes.Taken lane) throws Exception {
        try (Connection connection = ReaderPool.connection(writers)) {
            Lease lease = new Lease(connection, true);
            Thread caller = Thread.currentThread();
            T value;
            Watchdog.Watch watch = watchdog.watch(actTimeMax, () -> late(lease, connection, caller, lane));
            try {
                value = leases.holding(lease, work);
            } catch (Throwable thrown) { // the pool rolls back what was not committed
                failIfLate(lease);
                throw thrown;
            } finally {
                watch.end();
            }
            failIfLate(lease);
            connection.commit();
            return value;
        }
    }

    private static void failIfLate(Lease lease) {
        synchronized (lease) { // so that no interrupt comes later
            if (lease.revoked()) {
                Thread.interrupted();
                throw new ActTimedOut("the act took too long; nothing of it is stored");
            }
        }
    }

    private void late(Lease lease, Connection connection, Thread caller, Lanes.Taken lane) {
        synchronized (lease) {
            if (!lease.revoke()) {
                return;
            }
            caller.interrupt();
        }
        LOG.error("An act took too long and is given up; it stood at {}", Arrays.toString(caller.getStackTrace()));
        ReaderPool.breakOff(writers, connection);
        lane.close();
    }

    private static boolean isForAnotherTry(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (SERIALIZATION_FAILURE.equals(sql.getSQLState()) || DEADLOCK.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(PAUSE_MAX_MS * tries));
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw new Busy("interrupted before another try");
        }
    }

    private static DataSource source(DatabaseSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.jdbcUrl());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        return source;
    }
}
