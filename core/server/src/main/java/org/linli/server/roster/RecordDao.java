package org.linli.server.roster;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The SQL that reads, brings back and removes the rows that imports write, whatever table they stand in. */
final class RecordDao {

    private static final TypeReference<TreeMap<String, Object>> COLUMNS = new TypeReference<>() {};

    /** The row as text, or "" when it is gone. */
    String state(Handle handle, Subject subject, long id) {
        return handle.createQuery("select " + String.join(", ", subject.columns()) + " from " + subject.table()
                        + " where id = :id")
                .bind("id", id)
                .mapToMap()
                .findOne()
                .map(row -> StoredText.write(new TreeMap<>(row)))
                .orElse("");
    }

    static Map<String, Object> columns(String state) {
        return StoredText.read(state, COLUMNS);
    }

    /** Makes the row again what it was. */
    void restore(Handle handle, Subject subject, long id, String state) {
        var columns = columns(state);
        var assignments = columns.keySet().stream()
                .filter(subject.columns()::contains)
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(", "));
        handle.createUpdate("update " + subject.table() + " set " + assignments + " where id = :id")
                .bindMap(columns)
                .bind("id", id)
                .execute();
    }

    void remove(Handle handle, Subject subject, long id) {
        handle.createUpdate("delete from " + subject.table() + " where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Whether another row names it. */
    boolean inUse(Handle handle, Subject subject, long id) {
        return subject.pointers().stream().anyMatch(pointer -> points(handle, pointer, id));
    }

    private static boolean points(Handle handle, String pointer, long id) {
        int dot = pointer.indexOf('.');
        var column = pointer.substring(dot + 1);
        return handle.createQuery("select 1 from " + pointer.substring(0, dot) + " where " + column + " = :id and "
                        + column + " > 0 limit 1")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
