package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.data.Data;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;

/** Ten kills; {@code -Dlinli.kills=100} for the drill. */
@EachDatabase
@Timeout(1_200)
class KillTest {

    private static final int KILLS = Integer.getInteger("linli.kills", 10);
    private static final int ACKNOWLEDGED_MAX = 400;
    private static final Random RANDOM = new Random(365);

    private final DatabaseSettings settings;
    private final FreshDatabases databases;

    @TempDir
    private Path outside;

    KillTest(FreshDatabases databases) {
        this.databases = databases;
        this.settings = databases.settings();
    }

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereAndNothingIsHalf() throws Exception {
        Set<Long> acknowledged = new TreeSet<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged.addAll(writeUntilKilled(kill * 1_000_000L, 1 + RANDOM.nextInt(ACKNOWLEDGED_MAX)));

            try (Database database = databases.open(settings)) {
                Data data = database.data("core");
                Set<Long> sites = numbers(data, "select cast(key as bigint) from core_site");
                assertThat(sites).as("after kill %s", kill).containsAll(acknowledged);
                assertThat(numbers(data, "select cast(key as bigint) from core_setting"))
                        .isEqualTo(sites);
                assertThat(numbers(data, "select subject_id from core_audit")).isEqualTo(sites);
                for (Check check : Checks.of(database.postgres()).values()) {
                    List<String> problems = data.read(check::run);
                    assertThat(problems).isEmpty();
                }
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
    }

    /** The numbers that the writer said before it died. */
    private List<Long> writeUntilKilled(long first, int atLeast) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                settings.folder().toString(),
                Long.toString(first)));
        if (settings.postgres()) {
            command.addAll(List.of(settings.jdbcUrl(), settings.user()));
        }
        Process writer = new ProcessBuilder(command)
                .redirectError(outside.resolve("writer.log").toFile())
                .start();
        List<Long> said = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader()) {
            String line = lines.readLine();
            while (line != null) {
                said.add(Long.parseLong(line));
                if (said.size() == atLeast) {
                    writer.toHandle().destroyForcibly(); // SIGKILL; what it had said by then is still read
                }
                line = lines.readLine();
            }
        }
        writer.waitFor();
        assertThat(said).as("it wrote; see writer.log").hasSizeGreaterThanOrEqualTo(atLeast);
        return said;
    }

    private static Set<Long> numbers(Data data, String sql) {
        return data.read(
                handle -> new TreeSet<>(handle.select(sql).mapTo(Long.class).list()));
    }
}
