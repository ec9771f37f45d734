package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

/** What a plugin has stored can be read by others, whether it runs or not. */
class PluginExportTest {

    private static final String ROW = "{\"id\":7,\"title\":\"邻里 \\\"board\\\"\"}\n";

    @TempDir
    Path folder;

    @EachDatabase
    void theRowsOfAPluginThatWasTakenOutAreWrittenWithTheirDigest(Database database) throws Exception {
        var core = database.data("core");
        try (var host = new Hosting(folder, database).withNotices().start()) {
            database.data("notices")
                    .act(handle ->
                            handle.execute("insert into notices_notice (id, title) values (7, ?)", "邻里 \"board\""));
            host.takeOut("notices");
        }
        var file = folder.resolve("notices.zip");
        assertThat(PluginExport.write(core, "notices", file, Instant.EPOCH)).isEqualTo(1);
        try (var zip = new ZipFile(file.toFile())) {
            var rows = bytes(zip, "notices_notice.jsonl");
            assertThat(new String(rows, StandardCharsets.UTF_8)).isEqualTo(ROW);
            var digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(rows));
            assertThat(new String(bytes(zip, "manifest.json"), StandardCharsets.UTF_8))
                    .contains("\"plugin\":\"notices\"", "\"rows\":1", "\"sha256\":\"" + digest + "\"");
        }
        refused(core, file);
    }

    private static void refused(Data core, Path file) {
        assertThatThrownBy(() -> PluginExport.write(core, "notices", file, Instant.EPOCH))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> PluginExport.write(core, "nobody", file, Instant.EPOCH))
                .isInstanceOf(Refused.class);
    }

    private static byte[] bytes(ZipFile zip, String name) throws Exception {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }
}
