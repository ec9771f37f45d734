package org.linli.api.data;

/** The database has as much waiting work as it takes; the request is answered 503 with Retry-After. */
public final class Busy extends RuntimeException {

    /** With what is waited for. */
    public Busy(String what) {
        super(what);
    }
}
