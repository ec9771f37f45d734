package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.TestSite;

/** A figure that cannot be counted is left out; the page goes on with the others and says which one it is. */
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
    void thePagesGoOnWithoutIt(FreshDatabases databases) {
        var classes = PluginJar.in(folder)
                .resource(Descriptor.FILE, "id: counts\nversion: 1.0.0\napi: ^0.1.0\nentry: example.counts.Entry\n")
                .source("example.counts.Entry", ENTRY)
                .compiled();
        try (var site = TestSite.with(classes, databases, false)) {
            assertThat(site.linli().plugins().catalogue().figures()).isNotEmpty();
            var visitor = site.visitor();
            assertThat(visitor.get("/?lang=en").statusCode()).isEqualTo(200);

            var beside = "?figure=core.projects&second=counts.broken";
            var page = visitor.get("/figures" + beside);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("figure.broken: cannot be counted at present", "<dt>Projects</dt>");
            assertThat(visitor.get("/figures.csv" + beside).body()).contains("Projects", "cannot be counted");
            assertThat(visitor.get("/figures" + beside, "application/json").body())
                    .contains("\"counts.broken\":null", "\"core.projects\":{");
            assertThat(visitor.get("/figures?figure=counts.broken").body()).contains("Choose another figure.");
            assertThat(visitor.get("/figures/report").body()).contains("figure.broken: cannot be counted at present");
        }
    }
}
