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

/** Reads: each on a connection of its own that cannot write, in a transaction that sees one consistent state. */
final class ReaderPool implements AutoCloseable {

    static final long WAIT_MAX_MS = 5_000;

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
            try {
                return leases.holding(new Lease(connection, false, kept), work);
            } finally {
                if (kept.isPresent()) {
                    connection.rollback(); // the pool ends only what was begun by statements of its own
                }
            }
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
