package org.linli.server.limit;

/**
 * Something of an owner that is run for the site.
 *
 * @param loader the context class loader meanwhile
 * @param what its key, for the log and the administrator
 */
public record Work(String owner, ClassLoader loader, FaultKind kind, String what) {

    private static final String CORE = "core";

    /** Whether it is the core's own: that takes the time that it needs. */
    boolean ofCore() {
        return owner.equals(CORE);
    }
}
