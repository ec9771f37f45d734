package org.linli.api.web;

/** The viewer may see the object but not do this: 403. */
public final class Forbidden extends RuntimeException {

    /** With what was tried, for the log. */
    public Forbidden(String what) {
        super(what, null, false, false);
    }
}
