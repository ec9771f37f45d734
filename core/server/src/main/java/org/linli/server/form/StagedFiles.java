package org.linli.server.form;

import java.util.List;
import org.linli.api.file.FileRef;

/** The staged files of whoever sends a form. */
@FunctionalInterface
public interface StagedFiles {

    StagedFiles NONE = ids -> List.of();

    /** Those of the ids that the same session staged and that are still there, in the order given. */
    List<FileRef> find(List<Long> ids);
}
