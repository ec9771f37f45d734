package org.linli.server.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.linli.api.data.Busy;
import org.postgresql.jdbc.PgConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/** Reads: each on a connection of its own that cannot write, in a transaction that sees one consistent state. */
final class ReaderPool implements AutoCloseable {

    static final long WAIT_MAX_MS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(ReaderPool.class);

    private final HikariDataSource pool;
    private final Leases leases;

    ReaderPool(HikariDataSource pool, Leases leases) {
        this.pool = pool;
        this.leases = leases;
    }

    /**
     * A pool's settings; autocommit is off, so a transaction begins with the first statement. The pool is opened with
     * them at once: opened by the first read, its threads would remember the plugin that read.
     */
    static HikariConfig settings(String name, DataSource source, int max) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(source);
        pool.setMaximumPoolSize(max);
        pool.setMinimumIdle(max);
        pool.setMaxLifetime(0);
        pool.setAutoCommit(false);
        pool.setConnectionTimeout(WAIT_MAX_MS);
        pool.setThreadFactory(new HostThreads(name));
        return pool;
    }

    <T> T read(Callable<T> work) throws Exception {
        try (Connection connection = connection(pool)) {
            Optional<KeptStatements> kept = KeepingConnection.kept(connection);
            Lease lease = new Lease(connection, false, kept);
            try {
                return leases.holding(lease, work);
            } finally {
                synchronized (lease) { // the pool gets no connection on which somebody still breaks it off
                    if (kept.isPresent() && !lease.revoked()) {
                        connection.rollback(); // the pool ends only what was begun by statements of its own
                    }
                }
            }
        }
    }

    /** Ends a read that is under way: its connection is closed, and another takes its place in the pool. */
    void takeBack(Lease lease) {
        synchronized (lease) {
            if (lease.revoke()) {
                breakOff(pool, lease.connection());
            }
        }
    }

    /** Closes a connection of the pool under whoever uses it, and ends what runs on it. */
    static void breakOff(HikariDataSource pool, Connection connection) {
        try {
            if (connection.isWrapperFor(SQLiteConnection.class)) {
                connection.unwrap(SQLiteConnection.class).getDatabase().interrupt(); // never once it is closed
                pool.evictConnection(connection);
            } else {
                PgConnection broken = connection.unwrap(PgConnection.class);
                pool.evictConnection(connection);
                broken.cancelQuery(); // or the server would go on with it
                broken.abort(Runnable::run);
            }
        } catch (SQLException thrown) {
            LOG.warn("A connection could not be closed", thrown);
        }
    }

    static Connection connection(HikariDataSource pool) throws SQLException {
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException thrown) {
            throw new Busy("no connection is free: " + thrown.getMessage());
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
