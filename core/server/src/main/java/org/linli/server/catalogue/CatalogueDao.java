package org.linli.server.catalogue;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.server.catalogue.Source.Read;

/** What was read of catalogues, in the database. */
final class CatalogueDao {

    private static final int PLACES_MAX = 100;
    private static final String COLUMNS = "place, looked_at, read_at, trouble, detail, content, signature";
    private static final String NEWEST = ", newest_at, newest, newest_signature";

    private CatalogueDao() {}

    /**
     * A catalogue as it was last read.
     *
     * @param readAt 0 when it never was
     * @param trouble the key of why it was not read at the last look, or ""
     * @param detail what that key's text is given beside the place
     * @param newest the newest index that was ever read there
     */
    record Row(String place, long lookedAt, long readAt, String trouble, String detail, Read read, Read newest) {}

    static List<Row> all(Handle handle) {
        return handle.createQuery("select " + COLUMNS + NEWEST + " from core_plugin_catalogue limit :max")
                .bind("max", PLACES_MAX)
                .map((row, context) -> new Row(
                        row.getString("place"),
                        row.getLong("looked_at"),
                        row.getLong("read_at"),
                        row.getString("trouble"),
                        row.getString("detail"),
                        new Read(row.getString("content"), row.getString("signature")),
                        new Read(row.getString("newest"), row.getString("newest_signature"))))
                .list();
    }

    /** Keeps what was read, and apart from it the newest that was ever read there. */
    static int read(Handle handle, String place, long now, Read read, long madeAt) {
        handle.createUpdate("insert into core_plugin_catalogue (" + COLUMNS + ")"
                        + " values (:place, :now, :now, '', '', :content, :signature)"
                        + " on conflict (place) do update set looked_at = :now, read_at = :now, trouble = '',"
                        + " detail = '', content = :content, signature = :signature")
                .bind("place", place)
                .bind("now", now)
                .bind("content", read.text())
                .bind("signature", read.signature())
                .execute();
        return handle.createUpdate("update core_plugin_catalogue set newest_at = :made, newest = content,"
                        + " newest_signature = signature where place = :place and newest_at <= :made")
                .bind("place", place)
                .bind("made", madeAt)
                .execute();
    }

    static int failed(Handle handle, String place, long now, String trouble, String detail) {
        return handle.createUpdate("insert into core_plugin_catalogue (" + COLUMNS + ")"
                        + " values (:place, :now, 0, :trouble, :detail, '', '')"
                        + " on conflict (place) do update set looked_at = :now, trouble = :trouble, detail = :detail")
                .bind("place", place)
                .bind("now", now)
                .bind("trouble", trouble)
                .bind("detail", detail)
                .execute();
    }

    static int remove(Handle handle, String place) {
        return handle.createUpdate("delete from core_plugin_catalogue where place = :place")
                .bind("place", place)
                .execute();
    }
}
