package org.linli.server.plugin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What is kept of plugins: whether an administrator wants them to run. */
final class PluginDao {

    private static final int PLUGINS_MAX = 1_000;
    private static final int ROWS_AT_ONCE = 1_000;

    private PluginDao() {}

    /** By id: whether it is enabled. */
    static Map<String, Boolean> enabled(Handle handle) {
        var found = new HashMap<String, Boolean>();
        handle.createQuery("select id, enabled from core_plugin limit :max")
                .bind("max", PLUGINS_MAX)
                .map((row, context) -> Map.entry(row.getString("id"), row.getInt("enabled") == 1))
                .forEach(plugin -> found.put(plugin.getKey(), plugin.getValue()));
        return found;
    }

    /** By id: what was installed of it. */
    static Map<String, Installed> installed(Handle handle) {
        var found = new HashMap<String, Installed>();
        handle.createQuery("select id, hash, previous, rolled_back, intent from core_plugin limit :max")
                .bind("max", PLUGINS_MAX)
                .map((row, context) -> Map.entry(
                        row.getString("id"),
                        new Installed(
                                row.getString("hash"),
                                row.getString("previous"),
                                row.getString("rolled_back"),
                                row.getString("intent"))))
                .forEach(plugin -> found.put(plugin.getKey(), plugin.getValue()));
        return found;
    }

    static void put(Handle handle, String id, Installed installed, String version, long at) {
        handle.createUpdate("insert into core_plugin"
                        + " (id, enabled, version, changed_at, hash, previous, rolled_back, intent)"
                        + " values (:id, 1, :version, :at, :hash, :previous, :rolledBack, :intent)"
                        + " on conflict (id) do update set version = :version, changed_at = :at, hash = :hash,"
                        + " previous = :previous, rolled_back = :rolledBack, intent = :intent, fate = ''")
                .bind("id", id)
                .bind("version", version)
                .bind("at", at)
                .bind("hash", installed.hash())
                .bind("previous", installed.previous())
                .bind("rolledBack", installed.rolledBack())
                .bind("intent", installed.intent())
                .execute();
    }

    static void set(Handle handle, String id, boolean enabled, String version, long at) {
        handle.createUpdate("insert into core_plugin (id, enabled, version, changed_at)"
                        + " values (:id, :enabled, :version, :at)"
                        + " on conflict (id) do update set enabled = :enabled, version = :version, changed_at = :at,"
                        + " fate = ''")
                .bind("id", id)
                .bind("enabled", enabled ? 1 : 0)
                .bind("version", version)
                .bind("at", at)
                .execute();
    }

    /** Holds until the plugin is installed, started or stopped again. */
    static void decide(Handle handle, String id, String fate) {
        handle.execute("update core_plugin set fate = ? where id = ?", fate, id);
    }

    static List<String> decided(Handle handle, String fate) {
        return handle.select("select id from core_plugin where fate = ? order by id limit ?", fate, PLUGINS_MAX)
                .mapTo(String.class)
                .list();
    }

    /** Those that have brought tables and run once, as far as what they stored was not erased. */
    static Set<String> stored(Handle handle) {
        return Set.copyOf(handle.select(
                        "select p.id from core_plugin p join core_schema_version s on s.owner = p.id limit ?",
                        PLUGINS_MAX)
                .mapTo(String.class)
                .list());
    }

    /** Of a table that was found by its plugin's prefix. */
    static long rows(Handle handle, String table) {
        return handle.select("select count(*) from " + table).mapTo(Long.class).one();
    }

    /** Hands on each row of a table that was found by its plugin's prefix, by column; gives how many there are. */
    static long eachRow(Handle handle, String table, Consumer<Map<String, Object>> row) {
        return eachRow(handle.createQuery("select * from " + table), row);
    }

    static long eachRow(Query query, Consumer<Map<String, Object>> row) {
        long rows = 0;
        try (var all = query.setFetchSize(ROWS_AT_ONCE)
                .map((found, context) -> columns(found))
                .iterator()) {
            while (all.hasNext()) {
                row.accept(all.next());
                rows++;
            }
        }
        return rows;
    }

    private static Map<String, Object> columns(ResultSet row) throws SQLException {
        var columns = new LinkedHashMap<String, Object>();
        var meta = row.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.put(meta.getColumnLabel(i), plain(row, i));
        }
        return columns;
    }

    /** As JSON can have it; what only the database knows is told as the database writes it. */
    private static Object plain(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof byte[] bytes) {
            return Map.of(RowsDao.BYTES, bytes);
        }
        boolean known = value == null || value instanceof Number || value instanceof String || value instanceof Boolean;
        return known ? value : row.getString(column);
    }

    static int files(Handle handle, String owner) {
        return handle.select("select count(*) from core_file where owner = ?", owner)
                .mapTo(Integer.class)
                .one();
    }

    /** Grants in force of these roles. */
    static int grants(Handle handle, List<String> roles) {
        return roles.isEmpty()
                ? 0
                : handle.createQuery("select count(*) from core_grant where revoked_at = 0 and role in (<roles>)")
                        .bindList("roles", roles)
                        .mapTo(Integer.class)
                        .one();
    }

    /** Runs under way of the procedures of a plugin. */
    static int openRuns(Handle handle, String id) {
        return handle.createQuery("select count(*) from core_run where ended_at = 0"
                        + " and substr(procedure, 1, length(:prefix)) = :prefix")
                .bind("prefix", id + ".")
                .mapTo(Integer.class)
                .one();
    }

    /** The tables whose names begin so, without that of the migrations. */
    static List<String> tables(Handle handle, String prefix) {
        return handle
                .queryMetadata(meta -> meta.getTables(null, null, prefix + "%", new String[] {"TABLE"}))
                .map((row, context) -> row.getString("TABLE_NAME"))
                .list()
                .stream()
                .filter(name -> name.startsWith(prefix) && !name.equals(prefix + "schema"))
                .toList();
    }
}
