package org.linli.server.setting;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The settings that are kept in the database. */
final class SettingDao {

    private static final int SETTINGS_MAX = 1_000;

    private SettingDao() {}

    /**
     * A setting as it is stored.
     *
     * @param value the text; of a secret its ciphertext
     */
    record Row(String key, String value, boolean secret) {}

    static List<Row> of(Handle handle, String owner) {
        return handle.createQuery("select key, value, secret from core_setting where owner = :owner limit :max")
                .bind("owner", owner)
                .bind("max", SETTINGS_MAX)
                .map((row, context) -> new Row(row.getString("key"), row.getString("value"), row.getInt("secret") == 1))
                .list();
    }

    static void set(Handle handle, String owner, Row row) {
        handle.createUpdate("insert into core_setting (owner, key, value, secret)"
                        + " values (:owner, :key, :value, :secret)"
                        + " on conflict (owner, key) do update set value = :value, secret = :secret")
                .bind("owner", owner)
                .bind("key", row.key())
                .bind("value", row.value())
                .bind("secret", row.secret() ? 1 : 0)
                .execute();
    }

    static void remove(Handle handle, String owner, String key) {
        handle.createUpdate("delete from core_setting where owner = :owner and key = :key")
                .bind("owner", owner)
                .bind("key", key)
                .execute();
    }
}
