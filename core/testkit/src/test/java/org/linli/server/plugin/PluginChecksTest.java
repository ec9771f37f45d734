package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.data.Database;
import org.linli.server.plugin.PluginChecks.Found;
import org.linli.testkit.EachDatabase;

/** What plugins check of their data is looked at without setting them up, and one that fails leaves the others. */
class PluginChecksTest {

    private static final String ENTRY = """
            package example.sums;
            import java.util.List;
            import org.linli.api.check.DataCheck;
            public class Entry implements org.linli.api.LinliPlugin {
                public void setup(org.linli.api.Setup to) {
                    if (!Boolean.getBoolean("sums.starts")) {
                        throw new IllegalStateException("nobody asked for it");
                    }
                }
                public List<DataCheck> checks() {
                    return List.of(
                            new DataCheck("rows", handle -> handle.createQuery("select 'row ' || name from sums_row")
                                    .mapTo(String.class).list()),
                            new DataCheck("none", handle -> List.of()),
                            new DataCheck("wrong", handle -> handle.createQuery("select nonsense")
                                    .mapTo(String.class).list()),
                            new DataCheck("late", handle -> {
                                try {
                                    new java.util.concurrent.CountDownLatch(1).await();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                return List.of();
                            }));
                }
            }""";

    @TempDir
    Path folder;

    @EachDatabase
    void eachCheckTellsWhatItFoundAndThoseThatFailSaySo(Database database) {
        var hosting = new Hosting(folder, database).withNotices();
        hosting.jar("sums")
                .resource(Descriptor.FILE, "id: sums\nversion: 1.0.0\napi: ^0.1.0\nentry: example.sums.Entry\n")
                .resource("db/V1__row.sql", "create table sums_row (id ${id}, name ${key} not null);")
                .resource("messages.properties", words())
                .resource("messages_zh_CN.properties", words())
                .source("example.sums.Entry", ENTRY)
                .to(hosting.jars.resolve("sums.jar"));
        var places = new PluginPlaces(hosting.jars, List.of(), folder.resolve("work"));
        var checks = new PluginChecks(database::data, Duration.ofSeconds(3));
        assertThat(checks.run(places, Locale.ENGLISH)).as("without tables").isEmpty();

        System.setProperty("sums.starts", "true");
        hosting.start().close();
        System.clearProperty("sums.starts");
        database.data("sums").act(handle -> handle.execute("insert into sums_row (id, name) values (1, 'odd')"));
        var found = checks.run(places, Locale.ENGLISH);
        assertThat(found)
                .extracting(Found::name)
                .containsExactly("Sums: rows", "Sums: none", "Sums: wrong", "Sums: late");
        assertThat(found.get(0).problems()).containsExactly("row odd");
        assertThat(found.get(1).problems()).isEmpty();
        assertThat(found.get(2).problems().get(0)).startsWith("It could not be looked at: ");
        assertThat(found.get(3).problems().get(0)).contains("OutOfTime");
    }

    private static String words() {
        return "plugin.name=Sums\ncheck.rows=rows\ncheck.none=none\ncheck.wrong=wrong\ncheck.late=late\n";
    }
}
