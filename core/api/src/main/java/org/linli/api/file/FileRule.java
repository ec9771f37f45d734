package org.linli.api.file;

import org.linli.api.web.Request;

/** Says who may see the files of an object. */
@FunctionalInterface
public interface FileRule {

    /** Whether whoever asks may see the files of the object of this id. */
    boolean mayRead(Request request, long subjectId);
}
