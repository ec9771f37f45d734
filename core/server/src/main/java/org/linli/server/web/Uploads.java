package org.linli.server.web;

import java.io.InputStream;
import java.util.List;
import org.linli.api.file.FileRef;

/** Stages the files that come with a form, before the form is read. */
public interface Uploads {

    /**
     * A file as it was sent.
     *
     * @param field the form's field
     * @param name the name it was sent with; not to be trusted
     * @param bytes its size
     * @param kind what it should be
     */
    record Upload(String field, String name, long bytes, InputStream content, Kind kind) {

        public Upload(String field, String name, long bytes, InputStream content) {
            this(field, name, bytes, content, Kind.DOCUMENT);
        }
    }

    /** What a field takes: a picture or a document, a spreadsheet, or a plugin's jar. */
    enum Kind {
        DOCUMENT,
        SHEET,
        JAR
    }

    /**
     * Stages a file for 24 hours and gives its id. Throws {@code Refused} at the upload's field, naming the file, when
     * it is over 10 MB, a jar over what the district allows, or of another type than it should be.
     *
     * @param stagedBy whose it is: {@link WebRequest#sessionKey()}
     */
    long stage(String stagedBy, Upload upload);

    /** Those of the ids that the same staged and that are still there, in the order given. */
    List<FileRef> staged(String stagedBy, List<Long> ids);
}
