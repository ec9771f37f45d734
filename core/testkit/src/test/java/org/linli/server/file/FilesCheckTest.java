package org.linli.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.data.Data;
import org.linli.server.data.Database;
import org.linli.server.web.Uploads.Upload;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class FilesCheckTest {

    private final Data data;
    private final TestClock clock;
    private FilesFolder contents;
    private FileStore store;

    @TempDir
    private Path folder;

    FilesCheckTest(Database database, TestClock clock) {
        data = database.data("core");
        this.clock = clock;
    }

    @BeforeEach
    void empty() {
        data.act(handle -> handle.execute("delete from core_file"));
        contents = new FilesFolder(folder, clock);
        store = new FileStore(data, contents, clock);
    }

    @Test
    void theCheckTellsAContentThatIsMissingAndOneThatWasChanged() throws IOException {
        stage("%PDF-1.7 sound");
        long changed = stage("%PDF-1.7 changed");
        long missing = stage("%PDF-1.7 missing");
        assertThat(data.read(new FilesCheck(contents)::run)).isEmpty();
        Files.writeString(path(changed), "%PDF-1.7 other");
        Files.delete(path(missing));

        var problems = data.read(new FilesCheck(contents)::run);

        assertThat(problems).hasSize(2);
        assertThat(problems.get(0)).contains(String.valueOf(changed));
        assertThat(problems.get(1)).contains(String.valueOf(missing));
    }

    private long stage(String text) {
        var content = text.getBytes(StandardCharsets.US_ASCII);
        return store.stage("visit", new Upload("photos", "a.pdf", content.length, new ByteArrayInputStream(content)));
    }

    private Path path(long id) {
        var hash = store.find(id).orElseThrow().hash();
        return folder.resolve("files")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }
}
