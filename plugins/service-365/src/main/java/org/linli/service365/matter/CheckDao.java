package org.linli.service365.matter;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.check.DataCheck;

/** The SQL of what must hold of matters. */
final class CheckDao {

    private final Handle handle;

    CheckDao(Handle handle) {
        this.handle = handle;
    }

    /** Matters whose run is missing or has another number. */
    List<String> withoutRun() {
        return problems("matter %s has no run of its number", """
                select m.number from service365_matter m
                left join api_run r on r.id = m.id and r.procedure = 'service-365.matter' and r.number = m.number
                where r.id is null order by m.id limit :max""");
    }

    /** Runs of matters without a matter. */
    List<String> withoutMatter() {
        return problems("run %s has no matter", """
                select r.number from api_run r left join service365_matter m on m.id = r.id
                where r.procedure = 'service-365.matter' and m.id is null order by r.id limit :max""");
    }

    /** Matters that lie elsewhere than their runs. */
    List<String> elsewhere() {
        return problems("matter %s lies elsewhere than its run", """
                select m.number from service365_matter m join api_run r on r.id = m.id
                where r.subdistrict_id <> m.subdistrict_id or r.community_id <> m.community_id
                  or r.grid_id <> m.grid_id
                order by m.id limit :max""");
    }

    private List<String> problems(String sentence, String sql) {
        return handle.createQuery(sql)
                .bind("max", DataCheck.PROBLEMS_MAX)
                .mapTo(String.class)
                .map(sentence::formatted)
                .list();
    }
}
