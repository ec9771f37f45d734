package org.linli.server.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.server.data.Check;

/** Every attachment's content is there and is what its hash says. */
public final class FileCheck implements Check {

    private static final int FILES_AT_ONCE = 500;

    private final FilesFolder folder;
    private final FileDao dao = new FileDao();

    public FileCheck(Path dataFolder) {
        this.folder = new FilesFolder(dataFolder, Clock.systemUTC());
    }

    @Override
    public List<String> run(Handle handle) {
        List<String> problems = new ArrayList<>();
        List<StoredFile> files = dao.after(handle, Long.MIN_VALUE, FILES_AT_ONCE);
        while (!files.isEmpty() && problems.size() < PROBLEMS_MAX) {
            files.stream()
                    .filter(file -> !sound(file.hash()))
                    .limit(PROBLEMS_MAX - problems.size())
                    .forEach(file -> problems.add(
                            "file " + file.ref().id() + ": its content is missing or does not fit its hash"));
            files = dao.after(handle, files.get(files.size() - 1).ref().id(), FILES_AT_ONCE);
        }
        return problems;
    }

    private boolean sound(String hash) {
        try {
            return folder.sound(hash);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
