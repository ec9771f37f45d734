package org.linli.server.roster;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.server.file.FilesFolder;

/** Notes what taking a row does, so that it can be undone. */
public final class Journal {

    private static final int CHANGES_PER_LINE_MAX = 100;

    private final Handle handle;
    private final long rosterId;
    private final long line;
    private final RecordDao records = new RecordDao();
    private final ChangeDao changes = new ChangeDao();
    private final List<Change> noted = new ArrayList<>();

    Journal(Handle handle, long rosterId, long line) {
        this.handle = handle;
        this.rosterId = rosterId;
        this.line = line;
    }

    Handle handle() {
        return handle;
    }

    /** The row of this id is about to be changed. */
    void changing(Subject subject, long id) {
        note(subject, id, records.state(handle, subject, id));
    }

    /** The row of this id was added. */
    void added(Subject subject, long id) {
        note(subject, id, "");
    }

    /** Writes all down, when the line is done. */
    void close() {
        for (var change : noted) {
            var after = hash(records.state(handle, change.subject(), change.subjectId()));
            changes.insert(
                    handle,
                    rosterId,
                    new Change(change.sequence(), line, change.subject(), change.subjectId(), change.was(), after));
        }
    }

    static String hash(String state) {
        return FilesFolder.hash(state.getBytes(StandardCharsets.UTF_8));
    }

    private void note(Subject subject, long id, String was) {
        noted.add(new Change(line * CHANGES_PER_LINE_MAX + noted.size(), line, subject, id, was, ""));
    }
}
