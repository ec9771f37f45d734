package org.linli.api.check;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of what must hold between runs and the rows that they are about. */
record RunCheckDao(Handle handle, String noun, String table, String procedure) {

    /** Rows whose run is missing or has another number. */
    List<String> withoutRun() {
        return problems(
                noun + " %s has no run of its number",
                "select m.number from " + table + " m left join api_run r"
                        + " on r.id = m.id and r.procedure = :procedure and r.number = m.number where r.id is null"
                        + " order by m.id limit :max");
    }

    /** Runs of rows that are missing. */
    List<String> withoutRow() {
        return problems(
                "run %s has no " + noun,
                "select r.number from api_run r left join " + table + " m on m.id = r.id"
                        + " where r.procedure = :procedure and m.id is null order by r.id limit :max");
    }

    /** Rows that lie elsewhere than their runs. */
    List<String> elsewhere() {
        return problems(
                noun + " %s lies elsewhere than its run",
                "select m.number from " + table + " m join api_run r"
                        + " on r.id = m.id and r.procedure = :procedure where r.subdistrict_id <> m.subdistrict_id"
                        + " or r.community_id <> m.community_id or r.grid_id <> m.grid_id order by m.id limit :max");
    }

    private List<String> problems(String sentence, String sql) {
        return handle.createQuery(sql)
                .bind("procedure", procedure)
                .bind("max", DataCheck.PROBLEMS_MAX)
                .mapTo(String.class)
                .map(sentence::formatted)
                .list();
    }
}
