package org.linli.server.key;

import java.nio.charset.StandardCharsets;

/**
 * Seals texts under secrets that are not stored: without the secret, which the person who has it must bring again, not
 * even the keys of the deployment open them.
 */
public final class Sealing {

    private static final byte[] SALT = "org.linli.server.key.Sealing".getBytes(StandardCharsets.UTF_8);

    private final Keys keys;
    private final String purpose;

    public Sealing(Keys keys, String purpose) {
        this.keys = keys;
        this.purpose = purpose;
    }

    /** Under what the text is found again without the secret being stored. */
    public String digest(String secret) {
        return keys.blindIndex(purpose, secret);
    }

    public String seal(String secret, String text) {
        return AesGcm.seal(key(secret), bytes(purpose), bytes(text));
    }

    /** Throws {@link KeyProblem} when the text was sealed under another secret. */
    public String open(String secret, String sealed) {
        try {
            return new String(AesGcm.open(key(secret), bytes(purpose), sealed), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new KeyProblem("a text of " + purpose + " was sealed under another secret", e);
        }
    }

    private byte[] key(String secret) {
        return Hkdf.derive(Hkdf.hmac(keys.secret(purpose), bytes(secret)), SALT, purpose);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
