package org.linli.server.adjust;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Max;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.setting.Default;
import org.linli.api.setting.Secret;
import org.linli.server.plugin.PluginSettings.Declared;
import org.linli.server.setting.Given;
import org.linli.server.setting.SettingShape;
import org.linli.server.words.Bundles;

class SettingFileTest {

    record Settings(
            String sender,
            @Default("3") @Max(9) int tries,
            @Default("5") int pause,
            Secret accessKey) {}

    @Test
    void whatTheFileSaysAndWhatIsStoredIsWrittenAndSecretsAreLeftOut() throws IOException {
        var fixed = Map.of("sender", new Given("Anhe: \"north\"", 4), "access-key", new Given("s3cret", 5));
        var plugin = new Declared("messenger", Bundles.core(), "plugin.name", SettingShape.of(Settings.class), fixed);
        var written = new StringWriter();
        new SettingFile(Bundles.core().in(Bundles.ENGLISH), id -> Map.of("tries", "7")).write(List.of(plugin), written);
        assertThat(written.toString().lines().skip(1))
                .containsExactly(
                        "plugins:",
                        "  - id: messenger",
                        "    settings:",
                        "      sender: \"Anhe: \\\"north\\\"\"",
                        "      tries: \"7\"",
                        "      # pause: 5",
                        "      # access-key: a secret, not exported");
    }
}
