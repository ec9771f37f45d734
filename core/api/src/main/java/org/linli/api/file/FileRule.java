package org.linli.api.file;

import org.linli.api.web.Request;

/** Says who may see the files of an object. */
@FunctionalInterface
public interface FileRule {

    boolean mayRead(Request request, long subjectId);
}
