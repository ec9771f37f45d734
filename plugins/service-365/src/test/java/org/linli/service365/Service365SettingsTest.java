package org.linli.service365;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.linli.testkit.SettingTable;

class Service365SettingsTest {

    @Test
    void theTableInTheReadmeIsTheOneOfTheRecord() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(SettingTable.of(Service365Settings.class));
    }
}
