package example.notices;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.linli.api.data.Data;
import org.linli.api.event.Events;

final class Notices {

    private final Data data;
    private final Events events;
    /** Events are taken beside the pages that show them. */
    private final List<String> seen = new CopyOnWriteArrayList<>();

    Notices(Data data, Events events) {
        this.data = data;
        this.events = events;
    }

    long write(String title) {
        return data.act(handle -> {
            long id = data.newId();
            handle.createUpdate("insert into notices_notice (id, title) values (:id, :title)")
                    .bind("id", id)
                    .bind("title", title)
                    .execute();
            events.publish(handle, new NoticeWritten(id, title));
            return id;
        });
    }

    List<String> titles() {
        return data.read(handle -> handle.createQuery("select title from notices_notice order by id limit 100")
                .mapTo(String.class)
                .list());
    }

    void seen(String title) {
        seen.add(title);
    }

    List<String> seen() {
        return seen;
    }

    void tidy() {
        data.act(handle -> handle.execute("delete from notices_notice where title = ?", ""));
    }
}
