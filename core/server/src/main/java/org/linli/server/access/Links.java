package org.linli.server.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.refusal.Refused;

/** Links that open one page once, within 24 hours. */
final class Links {

    static final Duration VALID = Duration.ofHours(24);

    enum Purpose {
        FIRST_ADMINISTRATOR,
        RESET
    }

    private final Clock clock;
    private final LinkDao dao = new LinkDao();

    Links(Clock clock) {
        this.clock = clock;
    }

    /** A new link's secret; those made before for the same purpose and account no longer open anything. */
    Secret make(Handle handle, Purpose purpose, long accountId) {
        var secret = Secret.random("");
        dao.forget(handle, purpose.name(), accountId);
        dao.insert(handle, secret.hash(), purpose.name(), accountId, clock.millis() + VALID.toMillis());
        return secret;
    }

    /** The account that the link is for (0 for the first administrator's); empty when it opens nothing. */
    Optional<Long> account(Handle handle, Purpose purpose, Secret secret) {
        return dao.account(handle, secret.hash(), purpose.name(), clock.millis());
    }

    /** Uses the link up. Throws {@link Refused} when it opens nothing (any more). */
    void use(Handle handle, Purpose purpose, Secret secret) {
        if (dao.use(handle, secret.hash(), purpose.name(), clock.millis()) == 0) {
            throw Refused.because("", "link.over");
        }
    }

    void sweep(Handle handle) {
        dao.sweep(handle, clock.millis());
    }
}
