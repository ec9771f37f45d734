package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.TestSite;

/** A figure that cannot be counted is left out of the start page, which goes on. */
class BrokenFigureTest {

    private static final String ENTRY = """
            package example.counts;
            import org.linli.api.figure.Figure;
            import org.linli.api.figure.Unit;
            import org.linli.api.access.Permission;
            public class Entry implements org.linli.api.LinliPlugin {
                public void setup(org.linli.api.Setup to) {
                    var read = new Permission("counts.read");
                    to.permissions(read);
                    to.figures(Figure.of("broken", Unit.COUNT, read).from("counts_nowhere").during("at")
                        .in("subdistrict_id", "community_id").open().card());
                }
            }""";

    @TempDir
    Path folder;

    @EachDatabase
    void theStartPageGoesOnWithoutIt(FreshDatabases databases) {
        var classes = PluginJar.in(folder)
                .resource(Descriptor.FILE, "id: counts\nversion: 1.0.0\napi: ^0.1.0\nentry: example.counts.Entry\n")
                .source("example.counts.Entry", ENTRY)
                .compiled();
        try (var site = TestSite.with(classes, databases, false)) {
            assertThat(site.linli().plugins().catalogue().figures()).isNotEmpty();
            assertThat(site.visitor().get("/").statusCode()).isEqualTo(200);
        }
    }
}
