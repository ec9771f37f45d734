package org.linli.server.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Clears away what imports leave: files after a day, imports that nobody took, changes that can no longer be undone.
 */
final class RosterSweep implements Runnable {

    /** So long the files of an import are kept. */
    static final Duration FILES_KEPT = Duration.ofHours(24);

    private static final int AT_ONCE = 1_000;
    private static final List<String> UNUSED = List.of(RosterState.CHECKED.name(), RosterState.CHECKING.name());

    private final RosterGround ground;
    private final Path dataFolder;
    private final RosterDao dao = new RosterDao();
    private final ChangeDao changes = new ChangeDao();

    RosterSweep(RosterGround ground, Path dataFolder) {
        this.ground = ground;
        this.dataFolder = dataFolder;
    }

    @Override
    public void run() {
        var now = ground.clock().instant();
        long unused = now.minus(FILES_KEPT).toEpochMilli();
        for (var roster : ground.data().read(handle -> dao.old(handle, UNUSED, unused, AT_ONCE))) {
            ground.data().act(handle -> dao.move(handle, roster, RosterState.DROPPED, now.toEpochMilli()));
        }
        files(unused);
        long undoable = now.minus(Rosters.UNDONE_WITHIN).toEpochMilli();
        int forgotten;
        do {
            forgotten = ground.data().act(handle -> changes.forget(handle, undoable, AT_ONCE));
        } while (forgotten == AT_ONCE);
    }

    private void files(long unused) {
        var folder = dataFolder.resolve("rosters");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var imports = Files.newDirectoryStream(folder, "[0-9]*")) {
            for (var one : imports) {
                long id = Long.parseLong(one.getFileName().toString());
                var roster = ground.data().read(handle -> dao.find(handle, id));
                boolean stays = roster.isPresent() ? stays(roster.get(), unused) : fresh(one, unused);
                if (!stays) {
                    new RosterFolder(dataFolder, id).remove();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its row may be on the way. */
    private static boolean fresh(Path folder, long unused) throws IOException {
        return Files.getLastModifiedTime(folder).toMillis() >= unused;
    }

    private static boolean stays(StoredRoster roster, long unused) {
        return roster.state().work() || roster.began().toEpochMilli() >= unused;
    }
}
