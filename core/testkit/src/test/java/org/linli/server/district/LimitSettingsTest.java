package org.linli.server.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.linli.testkit.SettingTable;

class LimitSettingsTest {

    @Test
    void theTableInTheDocumentIsTheOneOfTheRecord() throws IOException {
        assertThat(Files.readString(Path.of("../../docs/district-file.md")))
                .contains(SettingTable.of(LimitSettings.class));
    }
}
