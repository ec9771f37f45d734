package org.linli.api.web;

import java.util.List;

/** What a page answers. */
public sealed interface Answer {

    /** The frame around a page: the residents' public site, or the workbench of staff. */
    enum Frame {
        /** The residents' public site. */
        PUBLIC,
        /** The workbench of staff. */
        WORKBENCH
    }

    /**
     * A page: the template's body in the core's frame. Templates take {@code view} and {@code words}.
     *
     * @param frame what stands around it
     * @param title words of the title, already in the reader's language
     * @param template the template's path below src/main/jte, as {@code matter/show.jte}; "" when the view is the body,
     *     a JTE {@code Content}
     * @param view what the template shows
     * @param json what is answered when JSON was asked for, or {@link #NO_JSON}
     */
    record Page(Frame frame, String title, String template, Object view, Object json) implements Answer {

        /** The same, with data for who asks for JSON. */
        public Page withJson(Object data) {
            return new Page(frame, title, template, view, data);
        }
    }

    /**
     * Go and see another page: 303; for JSON 201 with Location.
     *
     * @param path where to go, within the site
     * @param notice message key of a notice that the next page shows once, or ""
     * @param args the notice's arguments, in order
     */
    record SeeOther(String path, String notice, List<Object> args) implements Answer {

        public SeeOther {
            args = List.copyOf(args);
        }

        /** The same, with a notice at a message key. */
        public SeeOther withNotice(String key, Object... values) {
            return new SeeOther(path, key, List.of(values));
        }
    }

    /**
     * Data as JSON, whatever was asked for.
     *
     * @param data records, maps, lists, texts and numbers
     */
    record Json(Object data) implements Answer {}

    /**
     * Bytes of a media type, as a picture; with a file name they are offered for download.
     *
     * @param type the media type, as {@code image/png}
     * @param content as it is sent
     * @param fileName "" to show it in the page
     */
    record Bytes(String type, byte[] content, String fileName) implements Answer {}

    /** Nothing is answered as JSON: the page is for people alone. */
    Object NO_JSON = new Object();

    /** A page of the public site. */
    static Page page(String title, String template, Object view) {
        return new Page(Frame.PUBLIC, title, template, view, NO_JSON);
    }

    /** A page of the workbench. */
    static Page workbench(String title, String template, Object view) {
        return new Page(Frame.WORKBENCH, title, template, view, NO_JSON);
    }

    /** Leads to a path of the site. */
    static SeeOther seeOther(String path) {
        return new SeeOther(path, "", List.of());
    }
}
