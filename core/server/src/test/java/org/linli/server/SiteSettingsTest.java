package org.linli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.district.DistrictFile;
import org.linli.server.plugin.PluginPlaces;

class SiteSettingsTest {

    @TempDir
    Path folder;

    @Test
    void aSiteRunsPluginsWithinTheLimitsOfItsDistrictsFile() throws Exception {
        var file = Files.writeString(
                folder.resolve("district.yml"),
                "name: {zh-CN: 安和, en: Anhe}\narea: \"990101\"\nlimits: {threads: 3}\n");
        var site = new SiteSettings(
                DistrictFile.read(file),
                folder,
                DatabaseSettings.sqlite(folder),
                new PluginPlaces(folder, List.of(), folder),
                Clock.systemUTC());
        assertThat(site.bounds().plugins().threads()).isEqualTo(3);
    }
}
