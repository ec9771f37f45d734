package org.linli.server;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.server.data.IdempotencyKeys;
import org.linli.server.key.Sealing;
import org.linli.server.web.Once;

/**
 * The forms that were taken, remembered as idempotency keys. Where an answer led may hold a secret, as the code of a
 * receipt: it is sealed under the form's own key, which is stored as a digest only, so that nobody but who sent the
 * form can read it.
 */
public final class TakenForms implements Once {

    private final IdempotencyKeys keys;
    private final Sealing sealing;

    public TakenForms(IdempotencyKeys keys, Sealing sealing) {
        this.keys = keys;
        this.sealing = sealing;
    }

    @Override
    public Optional<String> replay(Handle handle, Sending sending) {
        try {
            return keys.replay(handle, sending.actor(), sending.route(), digest(sending), sending.inputHash())
                    .map(stored -> sealing.open(sending.key(), stored));
        } catch (IdempotencyKeys.OtherInput e) {
            throw new OnceDiffers();
        }
    }

    @Override
    public void record(Handle handle, Sending sending, String location) {
        var sealed = sealing.seal(sending.key(), location);
        keys.record(handle, sending.actor(), sending.route(), digest(sending), sending.inputHash(), sealed);
    }

    private String digest(Sending sending) {
        return sealing.digest(sending.key());
    }
}
