package org.linli.server.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.linli.api.member.MemberMerged;
import org.linli.api.refusal.Refused;

/**
 * All SQL that puts back what the core had kept for one plugin. Of its runs the chained rows are there, and only what
 * erasing took from them comes back.
 */
final class LoadingDao {

    private static final String RUNS =
            " in (select id from core_run where substr(procedure, 1, length(:dotted)) = :dotted)";

    /** What becomes of a row that is there, by table; of the others each is new. */
    private static final Map<String, String> UNLESS = Map.of(
            "core_file",
            "on conflict (id) do update set name = excluded.name, owner = excluded.owner,"
                    + " subject_type = excluded.subject_type, subject_id = excluded.subject_id,"
                    + " position = excluded.position, staged_by = excluded.staged_by,"
                    + " staged_until = excluded.staged_until where core_file.owner = ''",
            "core_list_view",
            "on conflict do nothing",
            "core_notice",
            "on conflict do nothing",
            "core_setting",
            "on conflict do nothing",
            "core_run_payload",
            "");

    private static final String RUN = "update core_run set title = :title, changed_at = :now"
            + " where id = :id and procedure = :procedure and last_sequence = :last and last_hash = :hash";
    private static final String CASE = "update core_case set title = :title, value_1 = :value_1, value_2 = :value_2,"
            + " value_3 = :value_3, value_4 = :value_4, member_id = :member_id, erased = :erased where id = :id";

    /** What is as members are now, and what is to be counted and erased anew. */
    private static final List<String> AFTERWARDS = List.of(
            "update core_case set member_id = (select a.member_id from core_member_alias a"
                    + " where a.old_id = core_case.member_id) where id" + RUNS
                    + " and member_id in (select old_id from core_member_alias)",
            "delete from core_notice where owner = :id and member_id not in (select id from core_member)",
            "delete from core_list_view where substr(path, 1, length(:path)) = :path"
                    + " and member_id not in (select id from core_member)",
            "delete from core_erasure_done where owner in (:id, 'core')");

    private LoadingDao() {}

    static long held(Handle handle, String id, List<String> tables) {
        var core = handle.createQuery("select (select count(*) from core_run_payload where run_id" + RUNS + ")"
                + " + (select count(*) from core_case where erased = 0 and id" + RUNS + ")"
                + " + (select count(*) from core_file where owner = :id)");
        return bound(core, id).mapTo(Long.class).one()
                + tables.stream()
                        .mapToLong(table -> PluginDao.rows(handle, table))
                        .sum();
    }

    /** Empties a table of what the scripts have put there. */
    static void empty(Handle handle, String table) {
        handle.execute("delete from " + table);
    }

    /** Takes rows of a table of the core. Throws Refused at one whose run is not there any more as it was. */
    static Consumer<JsonNode> into(Handle handle, String table, RowsDao rows, long now) {
        return switch (table) {
            case "core_run" -> row -> run(handle, row, now);
            case "core_case" -> row -> caseRow(handle, row);
            default -> rows::put;
        };
    }

    static String unless(String table) {
        return UNLESS.getOrDefault(table, "");
    }

    /** Says of a file that is about to come back that its content is wanted, as of one that is staged. */
    static void expect(Handle handle, JsonNode file, long until) {
        handle.createUpdate("insert into core_file (id, hash, name, type, bytes, image, owner, subject_type,"
                        + " subject_id, position, staged_by, staged_until)"
                        + " values (:id, :hash, '', :type, :bytes, :image, '', '', 0, 0, '', :until)"
                        + " on conflict (id) do update set staged_until = excluded.staged_until"
                        + " where core_file.owner = ''")
                .bind("id", file.path("id").longValue())
                .bind("hash", file.path("hash").textValue())
                .bind("type", file.path("type").textValue())
                .bind("bytes", file.path("bytes").longValue())
                .bind("image", file.path("image").intValue())
                .bind("until", until)
                .execute();
    }

    /** Members are as they are now: merged ones under the id that was kept, erased ones to be erased once more. */
    static void afterwards(Handle handle, String id) {
        AFTERWARDS.forEach(sql -> bound(handle.createUpdate(sql), id).execute());
    }

    /** Who was made one since a moment, the first first. */
    static List<MemberMerged> merged(Handle handle, long since, int max) {
        return handle.createQuery("select old_id, member_id from core_member_alias where merged_at >= :since"
                        + " order by merged_at, old_id limit :max")
                .bind("since", since)
                .bind("max", max)
                .map((row, context) -> new MemberMerged(row.getLong("old_id"), row.getLong("member_id")))
                .list();
    }

    private static void run(Handle handle, JsonNode row, long now) {
        changed(
                row,
                handle.createUpdate(RUN)
                        .bind("title", row.path("title").textValue())
                        .bind("now", now)
                        .bind("id", row.path("id").longValue())
                        .bind("procedure", row.path("procedure").textValue())
                        .bind("last", row.path("last_sequence").longValue())
                        .bind("hash", row.path("last_hash").textValue())
                        .execute());
    }

    private static void caseRow(Handle handle, JsonNode row) {
        var update = handle.createUpdate(CASE)
                .bind("id", row.path("id").longValue())
                .bind("title", row.path("title").textValue())
                .bind("member_id", row.path("member_id").longValue())
                .bind("erased", row.path("erased").intValue());
        IntStream.rangeClosed(1, 4)
                .mapToObj(i -> "value_" + i)
                .forEach(column -> update.bind(column, row.path(column).textValue()));
        changed(row, update.execute());
    }

    private static void changed(JsonNode row, int rows) {
        if (rows != 1) {
            throw Refused.because("", "plugin.loading.run", row.path("id").asText());
        }
    }

    private static <S extends org.jdbi.v3.core.statement.SqlStatement<S>> S bound(S statement, String id) {
        return statement.bind("id", id).bind("dotted", id + ".").bind("path", "/" + id + "/");
    }
}
