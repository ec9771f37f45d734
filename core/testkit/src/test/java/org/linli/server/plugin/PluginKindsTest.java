package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.TestSite;

/** What a plugin calls its kinds of organizations and projects stands in the core's forms. */
class PluginKindsTest {

    private static final String ENTRY = """
            package example.kinds;
            import java.util.Set;
            import org.linli.api.access.Permission;
            import org.linli.api.organization.OrganizationKind;
            import org.linli.api.procedure.Procedure;
            import org.linli.api.procedure.Who;
            import org.linli.api.project.ProjectKind;
            public class Entry implements org.linli.api.LinliPlugin {
                public void setup(org.linli.api.Setup to) {
                    var sing = new Permission("kinds.sing");
                    to.permissions(sing);
                    to.organizationKind(new OrganizationKind("choir", Set.of()));
                    to.projectKind(new ProjectKind("kinds.concert", Procedure.named("kinds.concert", 1)
                        .step("sing", step -> step.move("sung", "over", Who.holds(sing))).end("over").build()));
                }
            }""";
    private static final String WORDS = """
            organization.kind.choir=A choir
            project.kind.kinds.concert=A concert
            """;

    @TempDir
    Path folder;

    @Test
    void itsOwnWordsAreShownThere() {
        var classes = PluginJar.in(folder)
                .resource(Descriptor.FILE, "id: kinds\nversion: 1.0.0\napi: ^0.1.0\nentry: example.kinds.Entry\n")
                .resource("messages.properties", WORDS)
                .source("example.kinds.Entry", ENTRY)
                .compiled();
        try (var databases = FreshDatabases.sqlite();
                var site = TestSite.with(classes, databases, true)) {
            var secretary = site.visitor("secretary1");
            secretary.get("/?lang=en");
            assertThat(secretary.get("/organizations/new").body()).contains(">A choir<");
            assertThat(secretary.get("/projects/new").body()).contains(">A concert<");
        }
    }
}
