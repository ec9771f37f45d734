package org.linli.api.data;

/** An act held its handle longer than two seconds; nothing of it is stored. */
public final class ActTimedOut extends RuntimeException {

    /** With what was done when the time was over. */
    public ActTimedOut(String what) {
        super(what);
    }
}
