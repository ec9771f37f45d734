package org.linli.server.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.server.data.Check;

/** The content of every file is there and is what its hash says; thumbnails can be made again. */
public final class FilesCheck implements Check {

    private static final int ROWS_PER_READ = 500;

    private final FilesFolder folder;
    private final FileDao dao = new FileDao();

    public FilesCheck(FilesFolder folder) {
        this.folder = folder;
    }

    @Override
    public List<String> run(Handle handle) {
        var problems = new ArrayList<String>();
        long after = 0;
        List<StoredFile> files;
        do {
            files = dao.after(handle, after, ROWS_PER_READ);
            for (var file : files) {
                look(file, problems);
                after = file.ref().id();
            }
        } while (files.size() == ROWS_PER_READ && problems.size() < PROBLEMS_MAX);
        return problems.subList(0, Math.min(problems.size(), PROBLEMS_MAX));
    }

    private void look(StoredFile file, List<String> problems) {
        var name = "File " + file.ref().id() + ": its content " + file.hash();
        try {
            if (!folder.sound(file.hash())) {
                problems.add(name + " is missing or changed.");
            }
        } catch (IOException e) {
            problems.add(name + " cannot be read: " + e.getMessage());
        }
    }
}
