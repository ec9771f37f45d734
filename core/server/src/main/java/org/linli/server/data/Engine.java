package org.linli.server.data;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** How one kind of database runs a read or an act that is not within another. */
interface Engine extends AutoCloseable {

    <T> T read(Callable<T> work) throws Exception;

    <T> T act(Callable<T> work) throws Exception;

    /** Ends a read that is under way: whatever its work still does with the connection fails. */
    void takeBack(Lease read);

    /** Returns when the acts that began before are stored, refused or given up. */
    void awaitActs();

    /** Connections for the job table; on SQLite each holds the writer's turn until it is closed. */
    DataSource turns();

    /** Gives connections that may write to work beside which, on SQLite, no act runs. */
    void alone(Consumer<DataSource> work);

    @Override
    void close();
}
