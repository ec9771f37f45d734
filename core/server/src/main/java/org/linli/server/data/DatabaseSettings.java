package org.linli.server.data;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * Where the data is, and the bounds within which it is used.
 *
 * @param folder the data folder; on PostgreSQL it holds files and keys only
 * @param jdbcUrl of PostgreSQL, or "" for SQLite in the folder
 * @param readersMax reads at one time
 * @param waitingMax acts that may wait; one more is refused as busy
 * @param actTimeMax how long one act may hold its handle
 * @param guarded whether a plugin's statements that name tables of others are refused; for tests
 */
public record DatabaseSettings(
        Path folder,
        String jdbcUrl,
        String user,
        String password,
        int readersMax,
        int waitingMax,
        Duration actTimeMax,
        boolean guarded) {

    public static final int WAITING_MAX = 512;
    public static final Duration ACT_TIME_MAX = Duration.ofSeconds(2);
    private static final int READERS_MIN = 2;

    public DatabaseSettings {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(jdbcUrl);
    }

    public static DatabaseSettings sqlite(Path dataFolder) {
        return new DatabaseSettings(dataFolder, "", "", "", cores(), WAITING_MAX, ACT_TIME_MAX, false);
    }

    public static DatabaseSettings postgres(String jdbcUrl, String user, String password) {
        var folder = Path.of("data");
        return new DatabaseSettings(folder, jdbcUrl, user, password, cores(), WAITING_MAX, ACT_TIME_MAX, false);
    }

    public DatabaseSettings folder(Path other) {
        return new DatabaseSettings(other, jdbcUrl, user, password, readersMax, waitingMax, actTimeMax, guarded);
    }

    public DatabaseSettings waitingMax(int acts) {
        return new DatabaseSettings(folder, jdbcUrl, user, password, readersMax, acts, actTimeMax, guarded);
    }

    public DatabaseSettings actTimeMax(Duration time) {
        return new DatabaseSettings(folder, jdbcUrl, user, password, readersMax, waitingMax, time, guarded);
    }

    public DatabaseSettings guarded(boolean refused) {
        return new DatabaseSettings(folder, jdbcUrl, user, password, readersMax, waitingMax, actTimeMax, refused);
    }

    public boolean postgres() {
        return !jdbcUrl.isEmpty();
    }

    /** The SQLite file. */
    public Path file() {
        return folder.resolve("linli.db");
    }

    @Override
    public String toString() {
        return postgres() ? jdbcUrl : file().toString();
    }

    private static int cores() {
        return Math.max(READERS_MIN, Runtime.getRuntime().availableProcessors());
    }
}
