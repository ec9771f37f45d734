package org.linli.server.data;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Either database for reading alone, as beside a running server. */
final class ReadingEngine implements Engine {

    private final ReaderPool readers;

    ReadingEngine(DatabaseSettings settings, Leases leases) {
        HikariDataSource pool = settings.postgres() ? PostgresEngine.readers(settings) : SqliteEngine.readers(settings);
        this.readers = new ReaderPool(pool, leases);
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
    public <T> T act(Callable<T> work) {
        throw refused();
    }

    @Override
    public void awaitActs() {
        throw refused();
    }

    @Override
    public DataSource turns() {
        throw refused();
    }

    @Override
    public void alone(Consumer<DataSource> work) {
        throw refused();
    }

    @Override
    public void close() {
        readers.close();
    }

    private static IllegalStateException refused() {
        return new IllegalStateException("the database is opened to be read only");
    }
}
