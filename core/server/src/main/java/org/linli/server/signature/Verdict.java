package org.linli.server.signature;

import java.util.Optional;
import org.linli.server.words.Message;

/**
 * What is known of who signed a plugin.
 *
 * @param state how it is signed
 * @param by the name under which the district trusts the key, or the key that it does not know; of a revoked jar the
 *     day since when it is; or ""
 * @param allowed whether it may run
 * @param since the day since when the key is revoked, or ""
 */
public record Verdict(State state, String by, boolean allowed, String since) {

    Verdict(State state, String by, boolean allowed) {
        this(state, by, allowed, "");
    }

    /** How a plugin is signed. */
    public enum State {
        /** By a key that the district trusts, and it is as it was signed. */
        TRUSTED,
        /** As it was signed, but by a key that the district does not know. */
        STRANGE,
        /** Nobody signed it. */
        UNSIGNED,
        /** It was signed, and changed afterwards. */
        CHANGED,
        /** By a key that the district has revoked. */
        REVOKED,
        /** The district has revoked this very jar, whoever signed it. */
        REVOKED_JAR,
        /** Not a jar, as the folder of classes that an author works on. */
        FOLDER
    }

    /** In words. */
    public Message said() {
        return switch (state) {
            case TRUSTED -> Message.of("signature.trusted", by);
            case STRANGE -> Message.of("signature.strange", by);
            case UNSIGNED -> Message.of("signature.unsigned");
            case CHANGED -> Message.of("signature.changed");
            case REVOKED -> Message.of("signature.revoked", by, since);
            case REVOKED_JAR -> Message.of("signature.revoked-jar", by);
            case FOLDER -> Message.of("signature.folder");
        };
    }

    /** Why it may not run, if so. */
    public Optional<Message> refusal() {
        return allowed ? Optional.empty() : Optional.of(Message.of(reason(), said()));
    }

    private String reason() {
        return switch (state) {
            case CHANGED -> "plugin.reason.signature.changed";
            case REVOKED, REVOKED_JAR -> "plugin.reason.signature.revoked";
            default -> "plugin.reason.signature";
        };
    }
}
