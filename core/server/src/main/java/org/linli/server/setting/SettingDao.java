package org.linli.server.setting;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The settings that are kept in the database. */
public final class SettingDao {

    private static final int SETTINGS_MAX = 1_000;

    private SettingDao() {}

    public static Map<String, String> of(Handle handle, String owner) {
        var found = new HashMap<String, String>();
        handle.createQuery("select key, value from core_setting where owner = :owner limit :max")
                .bind("owner", owner)
                .bind("max", SETTINGS_MAX)
                .map((row, context) -> Map.entry(row.getString("key"), row.getString("value")))
                .forEach(setting -> found.put(setting.getKey(), setting.getValue()));
        return found;
    }
}
