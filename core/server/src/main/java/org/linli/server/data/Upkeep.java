package org.linli.server.data;

import java.time.Duration;

/** What the database does by itself from time to time. */
public final class Upkeep {

    private static final Duration SEAL_EVERY = Duration.ofMinutes(10);

    private Upkeep() {}

    /** Seals the audit trail, and lets go of events and idempotency keys that are old enough. */
    public static void register(Jobs jobs, AuditTrail audit, Outbox outbox, IdempotencyKeys keys) {
        jobs.every(Migrations.CORE, "audit-seal", SEAL_EVERY, audit::seal);
        jobs.daily(Migrations.CORE, "old-events", outbox::forgetOld);
        jobs.daily(Migrations.CORE, "old-idempotency-keys", keys::forgetOld);
    }
}
