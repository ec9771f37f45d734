package org.linli.server.web;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Remembers which forms were taken, so that one sent twice is taken once. */
public interface Once {

    /**
     * One sending of a form.
     *
     * @param inputHash of all that was typed and attached
     */
    record Sending(String actor, String route, String key, String inputHash) {}

    /**
     * Where the answer to the same sending led, when it was taken before. Throws {@link OnceDiffers} when the key was
     * used for other input.
     */
    Optional<String> replay(Handle handle, Sending sending);

    /** Remembers it, in the act that the handle belongs to. */
    void record(Handle handle, Sending sending, String location);

    /** The same key came with other input: 409. */
    final class OnceDiffers extends RuntimeException {

        public OnceDiffers() {
            super("the key was used for other input", null, false, false);
        }
    }
}
