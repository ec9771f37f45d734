package org.linli.server.key;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * Encrypts personal data and makes the blind indexes by which it is found. A ciphertext is text,
 * {@code <algorithm>.<key id>.<nonce, text and tag in base64url>}, bound to the table, column and row it was made
 * for. The algorithm {@code g1} is AES-256-GCM (NIST SP 800-38D) with a key derived from the named one; others may
 * follow.
 */
public final class Keys {

    /** The environment's variable that holds the keys when several nodes share one database. */
    public static final String VARIABLE = "LINLI_KEY";

    private static final String AES_GCM = "g1";
    private static final byte[] SALT = "org.linli.server.key.Keys".getBytes(StandardCharsets.UTF_8);

    private final KeyRing ring;

    private Keys(KeyRing ring) {
        this.ring = ring;
    }

    /** The keys of {@value #VARIABLE}, or of the data folder's key file, which is made when there is none. */
    public static Keys open(Path dataFolder) {
        return open(dataFolder, Optional.ofNullable(System.getenv(VARIABLE)));
    }

    public static Keys open(Path dataFolder, Optional<String> variable) {
        return new Keys(variable.filter(text -> !text.isBlank())
                .map(text -> KeyRing.read(text, VARIABLE))
                .orElseGet(() -> new KeyFile(dataFolder).readOrMake()));
    }

    /** New keys that are kept nowhere, as a test wants them. */
    public static Keys fresh() {
        return new Keys(KeyRing.fresh());
    }

    /**
     * Adds a key to the data folder's file and gives the keys with it: what is encrypted from now on uses the new
     * key, and {@link #renew} brings the old rows along.
     */
    public static Keys rotate(Path dataFolder) {
        var file = new KeyFile(dataFolder);
        var ring = file.readOrMake().withNewKey();
        file.write(ring);
        return new Keys(ring);
    }

    public String encrypt(String table, String column, long rowId, String text) {
        var id = ring.currentId();
        return AES_GCM + "." + id + "." + AesGcm.seal(key(id), bound(table, column, rowId), bytes(text));
    }

    /** Throws {@link KeyProblem} when the key is missing, or when the text was made for another place or changed. */
    public String decrypt(String table, String column, long rowId, String ciphertext) {
        var parts = ciphertext.split("\\.", 3);
        if (parts.length != 3 || !parts[0].equals(AES_GCM)) {
            throw new KeyProblem("the text in " + table + "." + column + " is not one that these keys made");
        }
        try {
            var text = AesGcm.open(key(parts[1]), bound(table, column, rowId), parts[2]);
            return new String(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new KeyProblem(
                    "the text in " + table + "." + column + " of row " + rowId
                            + " was changed, or belongs to another row",
                    e);
        }
    }

    /** Whether the ciphertext was made with the key in use. */
    public boolean current(String ciphertext) {
        return ciphertext.startsWith(AES_GCM + "." + ring.currentId() + ".");
    }

    /** The same text under the key in use; the ciphertext itself when it is already. */
    public String renew(String table, String column, long rowId, String ciphertext) {
        return current(ciphertext)
                ? ciphertext
                : encrypt(table, column, rowId, decrypt(table, column, rowId, ciphertext));
    }

    /**
     * A keyed digest under which the same text is found again, as 43 characters; each purpose has its own key, so
     * that the indexes of two columns cannot be compared. Give the text in one normal form, as a number in E.164.
     */
    public String blindIndex(String purpose, String text) {
        var key = Hkdf.derive(ring.indexRoot(), SALT, "blind index " + purpose);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hkdf.hmac(key, bytes(text)));
    }

    /** A secret of 32 bytes for another purpose, as signing cookies; the same on every node that has the same keys. */
    public byte[] secret(String purpose) {
        return Hkdf.derive(ring.indexRoot(), SALT, "secret " + purpose);
    }

    private byte[] key(String id) {
        return Hkdf.derive(ring.key(id), SALT, "encryption " + AES_GCM);
    }

    private static byte[] bound(String table, String column, long rowId) {
        return bytes(table + "\0" + column + "\0" + rowId);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
