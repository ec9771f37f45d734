package org.linli.server.plugin;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * All SQL by which what the core keeps for one plugin goes with its tables. Of its runs the chained rows stay, as of a
 * member who was erased: what was filled in goes, what authorities did remains.
 */
final class PluginErasureDao {

    /** Until then a content that somebody puts again is not removed. */
    private static final Duration FILES_GO_AFTER = Duration.ofHours(2);

    private static final String RUNS =
            " in (select id from core_run where substr(procedure, 1, length(:dotted)) = :dotted)";
    private static final String TALLIES =
            " in (select id from core_tally where substr(figure, 1, length(:dotted)) = :dotted)";

    private static final List<String> STATEMENTS = List.of(
            "delete from core_job where substr(task_instance, 1, length(:slashed)) = :slashed",
            "delete from core_event where owner = :id",
            "delete from core_event_cursor where owner = :id",
            "delete from core_event_set_aside where owner = :id",
            "delete from core_setting where owner = :id",
            "delete from core_notice where owner = :id",
            "delete from core_erasure_done where owner = :id",
            "delete from core_list_view where substr(path, 1, length(:path)) = :path",
            "delete from core_tally_part where tally_id" + TALLIES,
            "delete from core_tally_day where tally_id" + TALLIES,
            "delete from core_tally where substr(figure, 1, length(:dotted)) = :dotted",
            "update core_file set name = '', owner = '', subject_type = '', subject_id = 0, staged_by = '',"
                    + " staged_until = :until where owner = :id",
            "delete from core_run_payload where run_id" + RUNS,
            "update core_case set title = '', value_1 = '', value_2 = '', value_3 = '', value_4 = '', member_id = 0,"
                    + " erased = 1 where id" + RUNS,
            "update core_run set title = '', changed_at = :now where id" + RUNS,
            "update core_plugin set fate = '' where id = :id");

    private PluginErasureDao() {}

    static void erase(Handle handle, String id, long now) {
        for (var statement : STATEMENTS) {
            var update = handle.createUpdate(statement);
            update.bind("id", id)
                    .bind("dotted", id + ".")
                    .bind("slashed", id + "/")
                    .bind("path", "/" + id + "/")
                    .bind("until", now + FILES_GO_AFTER.toMillis())
                    .bind("now", now)
                    .execute();
        }
    }
}
