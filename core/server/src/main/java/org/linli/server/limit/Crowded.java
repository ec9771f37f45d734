package org.linli.server.limit;

/** As much of a plugin runs already as may. */
public final class Crowded extends RuntimeException {

    private final boolean forEver;

    Crowded(int threads, boolean forEver) {
        super("all of its " + threads + " threads are taken", null, false, false);
        this.forEver = forEver;
    }

    /** Whether all of that should have ended long ago; otherwise many ask at once. */
    boolean forEver() {
        return forEver;
    }
}
