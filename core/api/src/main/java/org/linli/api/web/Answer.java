package org.linli.api.web;

import java.util.List;

/** What a page answers. */
public sealed interface Answer {

    /** The frame around a page: the residents' public site, or the workbench of staff. */
    enum Frame {
        PUBLIC,
        WORKBENCH
    }

    /**
     * A page: the template's body in the core's frame. Templates take {@code view} and {@code words}.
     *
     * @param title words of the title, already in the reader's language
     * @param template the template's path below src/main/jte, as {@code matter/show.jte}; "" when the view is the body,
     *     a JTE {@code Content}
     * @param json what is answered when JSON was asked for, or {@link #NO_JSON}
     */
    record Page(Frame frame, String title, String template, Object view, Object json) implements Answer {

        public Page withJson(Object data) {
            return new Page(frame, title, template, view, data);
        }
    }

    /**
     * Go and see another page: 303; for JSON 201 with Location.
     *
     * @param notice message key of a notice that the next page shows once, or ""
     */
    record SeeOther(String path, String notice, List<Object> args) implements Answer {

        public SeeOther {
            args = List.copyOf(args);
        }

        public SeeOther withNotice(String key, Object... values) {
            return new SeeOther(path, key, List.of(values));
        }
    }

    /** Data as JSON, whatever was asked for. */
    record Json(Object data) implements Answer {}

    /** Bytes of a media type, as a picture; with a file name they are offered for download. */
    record Bytes(String type, byte[] content, String fileName) implements Answer {}

    Object NO_JSON = new Object();

    static Page page(String title, String template, Object view) {
        return new Page(Frame.PUBLIC, title, template, view, NO_JSON);
    }

    static Page workbench(String title, String template, Object view) {
        return new Page(Frame.WORKBENCH, title, template, view, NO_JSON);
    }

    static SeeOther seeOther(String path) {
        return new SeeOther(path, "", List.of());
    }
}
