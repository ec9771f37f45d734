package org.linli.server;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.server.data.IdempotencyKeys;
import org.linli.server.web.Once;

/** The forms that were taken, remembered as idempotency keys. */
record TakenForms(IdempotencyKeys keys) implements Once {

    @Override
    public Optional<String> replay(Handle handle, Sending sending) {
        try {
            return keys.replay(handle, sending.actor(), sending.route(), sending.key(), sending.inputHash());
        } catch (IdempotencyKeys.OtherInput e) {
            throw new OnceDiffers();
        }
    }

    @Override
    public void record(Handle handle, Sending sending, String location) {
        keys.record(handle, sending.actor(), sending.route(), sending.key(), sending.inputHash(), location);
    }
}
