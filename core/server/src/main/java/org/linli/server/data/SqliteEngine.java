package org.linli.server.data;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.linli.api.data.Busy;

/**
 * SQLite: one writer that commits in groups, and as many readers as there are cores, and one more that no single plugin
 * can take from the others.
 */
final class SqliteEngine implements Engine {

    private final SqliteConnections connections;
    private final Watchdog watchdog = new Watchdog();
    private final GroupWriter writer;
    private final ReaderPool readers;

    SqliteEngine(DatabaseSettings settings, Leases leases) throws SQLException {
        this.connections = new SqliteConnections(settings.file());
        connections.writer().close(); // makes the file, and asserts its settings before anything is served
        this.writer = new GroupWriter(connections::writer, leases, watchdog, settings);
        this.readers = new ReaderPool(readers(settings), leases);
    }

    static HikariDataSource readers(DatabaseSettings settings) {
        SqliteConnections connections = new SqliteConnections(settings.file());
        return new HikariDataSource(
                ReaderPool.settings("linli-readers", connections.source(true), settings.readersMax() + 1));
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
        return writer.call(work);
    }

    @Override
    public void awaitActs() {
        try {
            writer.call(() -> null);
        } catch (Exception thrown) {
            throw new Busy(String.valueOf(thrown.getMessage()));
        }
    }

    @Override
    public DataSource turns() {
        return new TurnSource(connections, writer.turn());
    }

    @Override
    public void alone(Consumer<DataSource> work) {
        writer.turn().acquireUninterruptibly();
        try {
            work.accept(connections.source(false));
        } finally {
            writer.turn().release();
        }
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
        watchdog.close();
    }
}
