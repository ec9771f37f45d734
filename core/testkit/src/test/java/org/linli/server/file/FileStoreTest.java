package org.linli.server.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.data.Data;
import org.linli.api.file.FileRef;
import org.linli.api.file.Staged;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.server.data.Database;
import org.linli.server.web.Uploads.Upload;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class FileStoreTest {

    private static final String VISIT = "visit";
    private static final byte[] PDF = "%PDF-1.7 ours".getBytes(StandardCharsets.US_ASCII);

    private final Data data;
    private final TestClock clock;
    private FileStore store;

    @TempDir
    private Path folder;

    FileStoreTest(Database database, TestClock clock) {
        data = database.data("core");
        this.clock = clock;
    }

    @BeforeEach
    void empty() {
        data.act(handle -> handle.execute("delete from core_file"));
        store = new FileStore(data, new FilesFolder(folder, clock), clock);
    }

    @Test
    void aStagedFileIsSeenByItsVisitAlone() {
        long id = stage(VISIT, "plan.pdf", PDF);

        assertThat(store.staged(VISIT, List.of(7L, id, id)))
                .extracting(FileRef::id)
                .containsExactly(id);
        assertThat(store.staged("another visit", List.of(id))).isEmpty();
        assertThat(store.staged(VISIT, List.of())).isEmpty();
    }

    @Test
    void keptFilesBelongToTheirObjectInTheOrderInWhichTheyWereSent() {
        long first = stage(VISIT, "1.pdf", PDF);
        long second = stage(VISIT, "2.pdf", PDF);

        var kept = keep("one", second, first);

        assertThat(kept).extracting(FileRef::name).containsExactly("2.pdf", "1.pdf");
        assertThat(of("one")).isEqualTo(kept);
        assertThat(of("two")).isEmpty();
        assertThat(store.staged(VISIT, List.of(first, second))).isEmpty();
    }

    @Test
    void aFileIsKeptOnce() {
        long id = stage(VISIT, "plan.pdf", PDF);
        keep("one", id);

        assertThat(refusal(() -> keep("two", id))).isEqualTo(Refusal.of("", "file.refused.gone"));
        assertThat(of("two")).isEmpty();
    }

    @Test
    void afterADayAStagedFileIsGoneAndTheJobRemovesItsContent() throws IOException {
        long id = stage(VISIT, "plan.pdf", PDF);
        assertThat(contents()).hasSize(1);

        clock.move(FileStore.STAGED_FOR);

        assertThat(store.staged(VISIT, List.of(id))).isEmpty();
        assertThat(refusal(() -> keep("one", id)).key()).isEqualTo("file.refused.gone");
        store.removeExpired();
        assertThat(store.find(id)).isEmpty();
        assertThat(contents()).isEmpty();
    }

    @Test
    void aContentThatAnotherFileStillHasIsNotRemoved() throws IOException {
        long kept = stage(VISIT, "kept.pdf", PDF);
        stage("another visit", "dropped.pdf", PDF);
        keep("one", kept);
        assertThat(contents()).hasSize(1);

        clock.move(FileStore.STAGED_FOR.plus(Duration.ofDays(1)));
        store.removeExpired();

        assertThat(store.content(store.find(kept).orElseThrow())).isEqualTo(PDF);
    }

    @Test
    void aFileIsStoredByItsHashWhateverItIsCalled() throws IOException {
        long id = stage(VISIT, "../../../etc/passwd", PDF);

        var stored = store.find(id).orElseThrow();
        assertThat(stored.ref().name()).isEqualTo("passwd.pdf");
        assertThat(contents())
                .containsExactly(
                        Path.of(stored.hash().substring(0, 2), stored.hash().substring(2, 4), stored.hash()));
    }

    @Test
    void aPhotoHasAThumbnailAndItsPositionIsNowhereInTheFolder() throws IOException {
        long id = stage(VISIT, "home.jpg", Photos.withPosition(900, 600, 6));

        var stored = store.find(id).orElseThrow();
        assertThat(stored.ref().image()).isTrue();
        assertThat(store.thumbnail(stored)).hasSizeLessThan(store.content(stored).length);
        for (var content : contents()) {
            assertThat(Files.readString(folder.resolve("files").resolve(content), StandardCharsets.ISO_8859_1))
                    .doesNotContain(Photos.CAMERA);
        }
    }

    @Test
    void aVisitStagesABoundedNumberOfFiles() {
        for (int i = 0; i < FileStore.STAGED_PER_VISIT_MAX; i++) {
            stage(VISIT, i + ".pdf", PDF);
        }

        assertThat(refusal(() -> stage(VISIT, "more.pdf", PDF)))
                .isEqualTo(Refusal.of("photos", "file.refused.staged-many", FileStore.STAGED_PER_VISIT_MAX));
        assertThat(stage("another visit", "first.pdf", PDF)).isPositive();
    }

    @Test
    void anObjectHasABoundedNumberOfFiles() {
        var ids = Stream.iterate(0, i -> i + 1)
                .limit(OwnedFiles.PER_SUBJECT_MAX + 1)
                .map(i -> stage("visit " + i, i + ".pdf", PDF))
                .toArray(Long[]::new);

        assertThat(refusal(() -> keep("one", ids)).key()).isEqualTo("file.refused.many");
        assertThat(of("one")).isEmpty();
    }

    private List<FileRef> keep(String type, Long... ids) {
        return data.act(handle -> store.of("core").keep(handle, new Staged(List.of(ids)), type, 1));
    }

    private List<FileRef> of(String type) {
        return data.read(handle -> store.of("core").of(handle, type, 1));
    }

    private long stage(String visit, String name, byte[] content) {
        return store.stage(visit, new Upload("photos", name, content.length, new ByteArrayInputStream(content)));
    }

    private List<Path> contents() throws IOException {
        var files = folder.resolve("files");
        if (!Files.exists(files)) {
            return List.of();
        }
        try (var walk = Files.walk(files)) {
            return walk.filter(Files::isRegularFile).map(files::relativize).toList();
        }
    }

    private static Refusal refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).refusals().get(0);
    }
}
