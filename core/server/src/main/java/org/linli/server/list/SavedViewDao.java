package org.linli.server.list;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of saved views. */
final class SavedViewDao {

    List<SavedView> of(Handle handle, long memberId, String path, int max) {
        return handle.createQuery("""
                        select id, name, query from core_list_view where member_id = :member and path = :path
                        order by name limit :max""")
                .bind("member", memberId)
                .bind("path", path)
                .bind("max", max)
                .map((row, context) -> new SavedView(row.getLong("id"), row.getString("name"), row.getString("query")))
                .list();
    }

    void remove(Handle handle, long memberId, String path, String name) {
        handle.createUpdate("delete from core_list_view where member_id = :member and path = :path and name = :name")
                .bind("member", memberId)
                .bind("path", path)
                .bind("name", name)
                .execute();
    }

    void insert(Handle handle, long memberId, String path, SavedView view, long now) {
        handle.createUpdate("""
                        insert into core_list_view (id, member_id, path, name, query, saved_at)
                        values (:id, :member, :path, :name, :query, :now)""")
                .bind("id", view.id())
                .bind("member", memberId)
                .bind("path", path)
                .bind("name", view.name())
                .bind("query", view.query())
                .bind("now", now)
                .execute();
    }

    int remove(Handle handle, long memberId, long id) {
        return handle.createUpdate("delete from core_list_view where member_id = :member and id = :id")
                .bind("member", memberId)
                .bind("id", id)
                .execute();
    }
}
