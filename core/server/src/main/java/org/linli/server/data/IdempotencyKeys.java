package org.linli.server.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.data.Data;
import org.linli.server.data.IdempotencyDao.Known;

/**
 * Remembers for 24 hours which forms and requests have succeeded and where their result is, so that the same one sent
 * again makes nothing new. A key belongs to one actor and route; it is recorded in the act that it guards.
 */
public final class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Data data;
    private final Clock clock;

    public IdempotencyKeys(Database database) {
        this.data = database.data(Migrations.CORE);
        this.clock = database.clock();
    }

    /** Where the result of the same request is. Throws {@link OtherInput} when the key came with other input. */
    public Optional<String> replay(Handle handle, String actor, String route, String key, String inputHash) {
        Optional<Known> known = new IdempotencyDao(handle).find(actor, route, key, keptSince());
        known.filter(found -> !same(found.inputHash(), inputHash)).ifPresent(found -> {
            throw new OtherInput();
        });
        return known.map(Known::location);
    }

    /** Records that the act which the handle belongs to is the answer to this request. */
    public void record(Handle handle, String actor, String route, String key, String inputHash, String location) {
        IdempotencyDao dao = new IdempotencyDao(handle);
        dao.forget(actor, route, key, keptSince());
        dao.insert(actor, route, key, new Known(inputHash, location), clock.millis());
    }

    /** Removes those older than 24 hours; answers how many. */
    public int forgetOld() {
        return data.act(handle -> new IdempotencyDao(handle).forgetBefore(keptSince()));
    }

    private long keptSince() {
        return clock.instant().minus(KEPT).toEpochMilli();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** The key was used before, with other input: a fault of whoever sent it. */
    public static final class OtherInput extends RuntimeException {

        private OtherInput() {
            super("the idempotency key was used before with other input");
        }
    }
}
