package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.data.Database;
import org.linli.server.data.DatabaseSettings;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;

/** A server is killed while it installs, swaps, migrates and takes out; {@code -Dlinli.kills=100} for the drill. */
@Timeout(1_200)
class KilledInstallTest {

    private static final int KILLS = Integer.getInteger("linli.kills", 3);
    private static final int EDITIONS_PER_KILL = 8;
    private static final Duration LATER_MAX = Duration.ofMillis(400);
    private static final Random RANDOM = new Random(365);

    @TempDir
    private Path outside;

    @EachDatabase
    void jarTablesAndRoutesFitEachOtherAfterEachKill(FreshDatabases databases) throws Exception {
        var settings = databases.settings();
        var editions = Editions.counted(settings.folder());
        int last = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            for (int n = last + 1; n <= last + EDITIONS_PER_KILL; n++) {
                editions.jarWithTables(n);
            }
            int said = installUntilKilled(settings, last);
            try (var database = databases.open(settings)) {
                int found = found(settings, database);
                assertThat(found).as("after kill %s", kill).isBetween(said, said + 1);
                last = found;
            }
        }
    }

    /** The edition that all three are of: the jar that is used, the tables, the routes. */
    private static int found(DatabaseSettings settings, Database database) {
        try (var host = new Hosting(settings.folder(), database).start()) {
            int level = database.level("notes");
            var routes = host.catalogue().routes();
            var plugin = host.plugin("notes");
            if (plugin.isEmpty()) {
                assertThat(routes).isEmpty();
                return level;
            }
            assertThat(plugin.get().state()).isEqualTo(PluginStatus.State.RUNNING);
            assertThat(plugin.get().version()).isEqualTo("1.2." + level);
            assertThat(routes).extracting(route -> route.path()).containsExactly("/notes/" + level);
            return level;
        }
    }

    /** The last edition that was said to be installed. */
    private int installUntilKilled(DatabaseSettings settings, int before) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledInstaller.class.getName(),
                settings.folder().toString(),
                Integer.toString(before + 1),
                Integer.toString(before + EDITIONS_PER_KILL)));
        if (settings.postgres()) {
            command.addAll(List.of(settings.jdbcUrl(), settings.user()));
        }
        var installer = new ProcessBuilder(command)
                .redirectError(outside.resolve("installer.log").toFile())
                .start();
        int killedAt = before + 1 + RANDOM.nextInt(EDITIONS_PER_KILL - 1);
        int has = before;
        boolean begun = false;
        try (var lines = installer.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("begins " + killedAt)) {
                    begun = true;
                    // somewhere in what it does next
                    LockSupport.parkNanos(RANDOM.nextLong(LATER_MAX.toNanos()));
                    installer.toHandle().destroyForcibly(); // SIGKILL
                }
                has = line.startsWith("has ") ? Integer.parseInt(line.substring("has ".length())) : has;
            }
        }
        installer.waitFor();
        assertThat(begun).as("it installed; see installer.log").isTrue();
        return has;
    }
}
