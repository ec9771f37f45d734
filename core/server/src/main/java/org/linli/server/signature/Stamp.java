package org.linli.server.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A signature with the key that it can be checked with, as text: one line of what is signed, one each of key and
 * signature. What is signed is a line that names the kind of thing and its SHA-256.
 *
 * @param key the public key
 * @param signature in base64
 */
record Stamp(String key, String signature) {

    private static final Pattern FORM =
            Pattern.compile("linli-signature 1\nkey (ed25519:[A-Za-z0-9+/]{43}=)\nsignature ([A-Za-z0-9+/]{86}==)\n");

    static Stamp of(String kind, String sha256, SigningKey key) {
        return new Stamp(key.publicText(), Base64.getEncoder().encodeToString(key.sign(signed(kind, sha256))));
    }

    /** Empty when the text is no stamp. */
    static Optional<Stamp> read(String text) {
        return Optional.of(FORM.matcher(text))
                .filter(found -> found.matches())
                .map(found -> new Stamp(found.group(1), found.group(2)));
    }

    String text() {
        return "linli-signature 1\nkey " + key + "\nsignature " + signature + "\n";
    }

    boolean fits(String kind, String sha256) {
        return KeyText.signed(key, signed(kind, sha256), Base64.getDecoder().decode(signature));
    }

    private static byte[] signed(String kind, String sha256) {
        return ("linli-" + kind + " 1 sha-256:" + sha256).getBytes(StandardCharsets.US_ASCII);
    }
}
