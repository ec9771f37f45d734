package org.linli.server.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** A change to what is stored of a run, behind the engine's back. */
record Tampering(String what, Consumer<Handle> change) {

    /**
     * Levels may follow the areas; what the engine has told, it has told; when it and figures look again, is for them;
     * a title is erased with the payloads; the rest names the run or follows from its rows.
     */
    private static final Set<String> NOT_CHAINED = Set.of(
            "id",
            "run_id",
            "subdistrict_id",
            "community_id",
            "grid_id",
            "reminded",
            "escalated",
            "next_at",
            "changed_at",
            "title");

    /** Each column of the run, of its row with this sequence and of the payload; the row, and all rows, gone. */
    static List<Tampering> everywhere(Handle handle, long run, int sequence) {
        var ofRow = " where run_id = " + run + " and sequence = " + sequence;
        var all = new ArrayList<Tampering>();
        all.addAll(columns(handle, "core_run", " where id = " + run));
        all.addAll(columns(handle, "core_run_move", ofRow));
        all.addAll(columns(handle, "core_run_payload", ofRow));
        all.add(of("delete from core_run_move" + ofRow));
        all.add(of("delete from core_run_move where run_id = " + run));
        all.add(of("update core_procedure set json = json || ' '"));
        return all;
    }

    private static List<Tampering> columns(Handle handle, String table, String where) {
        var row =
                handle.createQuery("select * from " + table + where).mapToMap().one();
        return row.entrySet().stream()
                .filter(column -> !NOT_CHAINED.contains(column.getKey()))
                .filter(column ->
                        !(table.equals("core_run_payload") && column.getKey().equals("sequence")))
                .map(column -> of("update " + table + " set " + column.getKey() + " = "
                        + other(column.getKey(), column.getValue()) + where))
                .toList();
    }

    private static String other(String column, Object value) {
        if (column.equals("was_late")) {
            return "1 - was_late";
        }
        return column + (value instanceof Number ? " + 1000" : " || 'x'");
    }

    private static Tampering of(String sql) {
        return new Tampering(sql, handle -> handle.execute(sql));
    }
}
