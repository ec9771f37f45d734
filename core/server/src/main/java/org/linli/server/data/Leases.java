package org.linli.server.data;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Which lease the running thread holds. Reads and acts of all owners within one another share it. */
final class Leases {

    private final ThreadLocal<Lease> held = new ThreadLocal<>();

    Optional<Lease> held() {
        return Optional.ofNullable(held.get());
    }

    Lease now() {
        return held().orElseThrow(() -> new IllegalStateException("a handle lives within a read or an act only"));
    }

    /** Runs work for which the lease is there, and ends the lease. */
    <T> T holding(Lease lease, Callable<T> work) throws Exception {
        held.set(lease);
        try {
            return work.call();
        } finally {
            held.remove();
            lease.end();
        }
    }
}
