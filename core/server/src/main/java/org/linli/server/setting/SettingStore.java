package org.linli.server.setting;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.api.setting.Secret;
import org.linli.server.key.Keys;

/**
 * The stored settings of each owner, secrets encrypted by the deployment's keys. What this node changes it sees at
 * once, what another node of the district changed within a few seconds.
 */
public final class SettingStore {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String TABLE = "core_setting";

    private final Data data;
    private final Keys keys;
    private final Supplier<Audit> audit;
    // bounded by the number of plugins
    private final Map<String, Read> read = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();

    public SettingStore(Data data, Keys keys, Supplier<Audit> audit) {
        this.data = data;
        this.keys = keys;
        this.audit = audit;
    }

    /**
     * A change of one setting.
     *
     * @param before what was stored; empty: it was as declared
     * @param after what shall be stored; empty: it is as declared again
     */
    public record Change(String key, boolean secret, Optional<String> before, Optional<String> after) {

        /** For the audit trail: never a secret's text. */
        @Override
        public String toString() {
            return key + ": " + shown(before) + " -> " + shown(after);
        }

        private String shown(Optional<String> value) {
            return value.map(text -> secret ? Secret.of(text).toString() : text).orElse("");
        }
    }

    private record Read(Map<String, String> values, long version, long nanos) {}

    /** By key; secrets as they were typed. */
    public Map<String, String> of(String owner) {
        var last = read.get(owner);
        // counted before it is read: what was read while a change was under way is not kept after it
        long now = version.get();
        if (last == null || last.version() != now || System.nanoTime() - last.nanos() > FRESH.toNanos()) {
            last = new Read(stored(owner), now, System.nanoTime());
            read.put(owner, last);
        }
        return last.values();
    }

    /** By key, without secrets, for who has no keys. */
    public static Map<String, String> plain(Handle handle, String owner) {
        return SettingDao.of(handle, owner).stream()
                .filter(row -> !row.secret())
                .collect(Collectors.toMap(SettingDao.Row::key, SettingDao.Row::value));
    }

    /** Stores changes as one act, which is in the audit trail. */
    public void change(ActingAs who, String owner, List<Change> changes) {
        data.act(handle -> {
            for (var change : changes) {
                change.after()
                        .ifPresentOrElse(
                                text -> SettingDao.set(handle, owner, row(owner, change, text)),
                                () -> SettingDao.remove(handle, owner, change.key()));
            }
            var told = changes.stream().map(Change::toString).collect(Collectors.joining("; "));
            audit.get().record(handle, who, "setting.change", "plugin", 0, owner + ": " + told);
            return owner;
        });
        version.incrementAndGet();
    }

    private Map<String, String> stored(String owner) {
        var values = new LinkedHashMap<String, String>();
        for (var row : data.read(handle -> SettingDao.of(handle, owner))) {
            values.put(
                    row.key(),
                    row.secret() ? keys.decrypt(TABLE, place(owner, row.key()), 0, row.value()) : row.value());
        }
        return Map.copyOf(values);
    }

    private SettingDao.Row row(String owner, Change change, String text) {
        var kept = change.secret() ? keys.encrypt(TABLE, place(owner, change.key()), 0, text) : text;
        return new SettingDao.Row(change.key(), kept, change.secret());
    }

    /** A ciphertext is bound to whose setting it is. */
    private static String place(String owner, String key) {
        return owner + "." + key;
    }
}
