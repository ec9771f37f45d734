package org.linli.api.web;

/** Too many tries in a short time: 429 with Retry-After in seconds. */
public final class TooMany extends RuntimeException {

    private final long retryAfterSeconds;

    /** With what was tried, for the log, and when to try again. */
    public TooMany(String what, long retryAfterSeconds) {
        super(what, null, false, false);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** In so many seconds one may try again. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
