package org.linli.api.file;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Attachments of one plugin's objects. Who may see an object's files is said once, at {@code Setup.files}. */
public interface Files {

    /** Keeps staged files as attachments of an object, in the act that the handle belongs to. */
    List<FileRef> keep(Handle handle, Staged staged, String subjectType, long subjectId);

    /** Erases the attachments of an object: nobody sees them from now on, their content goes within hours. */
    int erase(Handle handle, String subjectType, long subjectId);

    /** The attachments of an object, in the order in which they came; at most 100. */
    List<FileRef> of(Handle handle, String subjectType, long subjectId);
}
