package org.linli.server.data.left;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.linli.api.data.Data;
import org.linli.api.event.Event;
import org.linli.server.data.Database;
import org.linli.server.data.Jobs;
import org.linli.server.data.Outbox;

/** What a plugin does with the database; loaded by a class loader of its own. */
public final class PluginWork implements Consumer<PluginWork.Lent> {

    /** What it is lent, and how each thing is ended. */
    public record Lent(Database database, Outbox outbox, Jobs jobs, List<Runnable> ends) {}

    /** Its event. */
    public record NoteWritten(String title, Place place) implements Event {}

    /** A part of it. */
    public record Place(long id) {}

    /** A row. */
    public record Row(String key, String value) {}

    /** Its SQL. */
    public interface RowDao {
        @SqlUpdate("insert into core_site (key, value) values (:key, '') on conflict (key) do nothing")
        void put(String key);

        @SqlQuery("select key, value from core_site order by key limit 5")
        @RegisterConstructorMapper(Row.class)
        List<Row> rows();
    }

    @Override
    public void accept(Lent lent) {
        Data data = lent.database().lend("leaving");
        lent.ends().add(() -> lent.database().giveBack(data));
        lent.ends()
                .add(lent.outbox()
                        .subscribe(
                                "leaving",
                                "notes",
                                NoteWritten.class,
                                event -> event.get().title()));
        lent.ends().add(lent.jobs().every("leaving", "job", Duration.ofMinutes(1), () -> data.read(PluginWork::rows)));
        data.act(handle -> {
            handle.attach(RowDao.class).put("left");
            lent.outbox().events("leaving").publish(handle, new NoteWritten("a", new Place(1)));
            return data.act(inner -> rows(inner));
        });
        lent.outbox().deliverAll();
        try {
            data.act(handle -> {
                throw new IllegalStateException(new Row("own", "type").toString());
            });
        } catch (IllegalStateException expected) {
            // an exception that was made here came back through the writer
        }
    }

    private static List<Row> rows(Handle handle) {
        return handle.attach(RowDao.class).rows();
    }
}
