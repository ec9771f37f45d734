package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.district.District.PluginChoice;
import org.linli.server.setting.Given;
import org.linli.server.signature.Trust;

class SettingsCheckTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aNoticeBoardIsInstalled() {
        PluginJar.notices(folder.resolve("build")).to(folder.resolve("notices.jar"));
    }

    @Test
    void settingsAreCheckedAgainstThePluginsRecordWithoutStartingIt() {
        var wrong = Map.of(
                "shown-at-most", new Given("1000", 4),
                "paper", new Given("blue", 5),
                "colour", new Given("red", 6));
        assertThat(check(wrong)).containsExactly("4 setting.constraint", "5 setting.type", "6 setting.unknown");
        assertThat(check(Map.of("paper", new Given("red-seal", 4)))).isEmpty();
    }

    private List<String> check(Map<String, Given> settings) {
        var used = UsedPlugins.shipped(new PluginPlaces(folder, List.of(), folder.resolve("work")));
        return SettingsCheck.of(List.of(new PluginChoice("notices", "", 2, settings)), Trust.ANYBODY, used).stream()
                .map(problem -> problem.line() + " " + problem.message().key())
                .toList();
    }
}
