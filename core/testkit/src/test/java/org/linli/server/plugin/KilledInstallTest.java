package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.plugin.KilledInstaller.Step;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;

/**
 * A server is killed while it installs, swaps, migrates, goes back, archives, loads back, takes out and erases, each in
 * its turn;
 * {@code -Dlinli.kills=100} for the drill.
 */
@Timeout(2_400)
class KilledInstallTest {

    private static final int KILLS = Integer.getInteger("linli.kills", 9); // one for each step

    private final Random random = new Random(365);
    private final Map<Step, Map<String, Integer>> tally = new EnumMap<>(Step.class);

    @TempDir
    private Path outside;

    @EachDatabase
    void jarTablesAndRoutesAreThoseOfBeforeOrThoseOfAfterEachKill(FreshDatabases databases) throws Exception {
        var settings = databases.settings();
        var editions = Editions.counted(settings.folder());
        for (int kill = 0; kill < KILLS; kill++) {
            int first = kill * KilledInstaller.ROUNDS * KilledInstaller.EDITIONS;
            for (int n = first; n < first + KilledInstaller.ROUNDS * KilledInstaller.EDITIONS; n++) {
                editions.jarWithTables(n, KilledInstaller.tables(n));
            }
            var killed = liveUntilKilled(settings, first, Step.values()[kill % Step.values().length]);
            var found = found(databases, settings);
            assertThat(found).as("after kill %s: %s", kill, killed).isIn(killed.before(), killed.after());
            tally.computeIfAbsent(killed.step(), step -> new TreeMap<>()).merge(killed.ended(found), 1, Integer::sum);
        }
        System.out.println(KILLS + " kills on " + (settings.postgres() ? "PostgreSQL" : "SQLite") + ": " + tally);
    }

    /**
     * The step in which it died.
     *
     * @param done whether the step was said to be done, and the next was not begun
     */
    private record Killed(Step step, Triple before, Triple after, boolean done) {

        /** After another line of what it says. */
        Killed then(String line) {
            var words = line.split(" ");
            if (!KilledInstaller.says(line)) {
                return this;
            }
            if (words[0].equals(KilledInstaller.HAS)) {
                assertThat(Triple.parse(words[1])).as(line).isEqualTo(after);
                return new Killed(step, after, after, true);
            }
            return new Killed(Step.valueOf(words[1]), Triple.parse(words[2]), Triple.parse(words[3]), false);
        }

        String ended(Triple found) {
            if (done) {
                return "just done";
            }
            return found.equals(before) ? "before" : "after";
        }
    }

    /** What a site has that is started on what is left. */
    private static Triple found(FreshDatabases databases, DatabaseSettings settings) {
        try (var database = databases.open(settings);
                var host = new Hosting(settings.folder(), database).start()) {
            var found = Triple.of(host, database);
            var shown = host.plugin("notes").map(PluginStatus::state);
            if (found.jar().isEmpty()) {
                assertThat(shown).isEqualTo(Optional.of(PluginStatus.State.GONE).filter(gone -> found.level() > 0));
            } else {
                assertThat(shown).contains(PluginStatus.State.RUNNING);
            }
            return found;
        }
    }

    /** Kills it in the second time that it takes this step, somewhere within the time that it takes. */
    private Killed liveUntilKilled(DatabaseSettings settings, int first, Step last) throws Exception {
        var installer = installer(settings, first);
        var killed = new Killed(Step.REMOVAL, Triple.NOTHING, Triple.NOTHING, false);
        var times = new ArrayList<Long>(); // when that step was begun and done, in turn
        try (var lines = installer.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                killed = killed.then(line);
                if (KilledInstaller.says(line) && killed.step() == last) {
                    times.add(System.nanoTime());
                    if (times.size() > KilledInstaller.ROUNDS && !killed.done()) {
                        // the first time was a cold one
                        LockSupport.parkNanos(random.nextLong((times.get(1) - times.get(0)) * 2 / 3));
                        installer.toHandle().destroyForcibly(); // SIGKILL
                    }
                }
            }
        }
        installer.waitFor();
        assertThat(times.size()).as(() -> "it lived; " + errors()).isGreaterThan(KilledInstaller.ROUNDS);
        return killed;
    }

    private String errors() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return outside.resolve("installer.log");
    }

    private Process installer(DatabaseSettings settings, int first) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledInstaller.class.getName(),
                settings.folder().toString(),
                Integer.toString(first)));
        if (settings.postgres()) {
            command.addAll(List.of(settings.jdbcUrl(), settings.user()));
        }
        return new ProcessBuilder(command).redirectError(log().toFile()).start();
    }
}
