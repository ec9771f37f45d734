package org.linli.api.web;

/** Too many tries in a short time: 429 with Retry-After in seconds. */
public final class TooMany extends RuntimeException {

    private final long retryAfterSeconds;

    public TooMany(String what, long retryAfterSeconds) {
        super(what, null, false, false);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
