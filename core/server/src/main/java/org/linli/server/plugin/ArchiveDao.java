package org.linli.server.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** All SQL that reads what the core keeps for one plugin and {@link PluginErasureDao} removes. */
final class ArchiveDao {

    private static final String ITS_RUNS = "substr(procedure, 1, length(:dotted)) = :dotted";

    /** By table; of settings those that are no secrets. Jobs, events and days of figures are made anew. */
    private static final Map<String, String> KEPT = new TreeMap<>(Map.of(
            "core_case", "select * from core_case where id in (select id from core_run where " + ITS_RUNS + ")",
            "core_file", "select * from core_file where owner = :id",
            "core_list_view", "select * from core_list_view where substr(path, 1, length(:path)) = :path",
            "core_notice", "select * from core_notice where owner = :id",
            "core_run", "select * from core_run where " + ITS_RUNS,
            "core_run_payload",
                    "select * from core_run_payload where run_id in (select id from core_run where " + ITS_RUNS + ")",
            "core_setting", "select owner, key, value from core_setting where owner = :id and secret = 0"));

    private ArchiveDao() {}

    static List<String> tables() {
        return List.copyOf(KEPT.keySet());
    }

    /** Hands on each row of one of those tables that is kept for the plugin; gives how many there are. */
    static long eachRow(Handle handle, String table, String id, Consumer<Map<String, Object>> row) {
        var query = handle.createQuery(KEPT.get(table));
        query.bind("id", id).bind("dotted", id + ".").bind("path", "/" + id + "/");
        return PluginDao.eachRow(query, row);
    }

    /** The contents of the files that were attached to its objects, at most so many. */
    static List<String> contents(Handle handle, String id, int max) {
        return handle.select("select distinct hash from core_file where owner = ? order by hash limit ?", id, max)
                .mapTo(String.class)
                .list();
    }

    /** The newest version that its tables have been used by. */
    static Optional<String> version(Handle handle, String id) {
        return handle.select("select version from core_schema_version where owner = ?", id)
                .mapTo(String.class)
                .findOne();
    }
}
