package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.server.yaml.Problems;

class DescriptorReaderTest {

    private final Problems problems = new Problems();

    @Test
    void aDescriptorSaysWhatAPluginIs() {
        var read = read("""
                id: service-365
                version: 0.1.0-SNAPSHOT
                api: ">=0.1.0 & <1.0.0"
                entry: org.linli.service365.Service365Plugin
                needs: {ledger: ^1.0.0}
                optional: {points: "^1.0"}
                licence: Apache-2.0
                author: Anhe district
                """);
        assertThat(read)
                .isEqualTo(new Descriptor(
                        "service-365",
                        "0.1.0-SNAPSHOT",
                        "plugin.name",
                        ">=0.1.0 & <1.0.0",
                        "org.linli.service365.Service365Plugin",
                        "",
                        new PluginStatus.About("Apache-2.0", "Anhe district", "plugin.description"),
                        Map.of("ledger", "^1.0.0"),
                        Map.of("points", "^1.0")));
        assertThat(read.tablePrefix()).isEqualTo("service365_");
        assertThat(read.basePackage()).isEqualTo("org.linli.service365");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(new DescriptorReader(problems).read("""
                                id: members
                                version: latest
                                api: whatever
                                entry: Service365Plugin
                                needs: {ledger: newest}
                                maker: nobody
                                """)).isEmpty();
        assertThat(problems.all())
                .extracting(problem -> problem.line() + " " + problem.message().key())
                .containsExactly(
                        "1 plugin.descriptor.id",
                        "2 plugin.descriptor.version",
                        "3 plugin.descriptor.range",
                        "4 plugin.descriptor.class",
                        "5 plugin.descriptor.range",
                        "6 yaml.unknown");
    }

    private Descriptor read(String text) {
        return new DescriptorReader(problems).read(text).orElseThrow();
    }
}
