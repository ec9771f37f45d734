package org.linli.api.web;

/** There is no such object, or this viewer may not know of it: 404. */
public final class NotFound extends RuntimeException {

    /** With what was looked for, for the log. */
    public NotFound(String what) {
        super(what, null, false, false);
    }
}
