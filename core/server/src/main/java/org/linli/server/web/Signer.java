package org.linli.server.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Random numbers and keyed hashes of the web's cookies and tokens: HMAC-SHA-256, base64url without padding. */
final class Signer {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int RANDOM_BYTES = 16;
    private static final int REFERENCE_CHARACTERS = 8;
    private static final String SAYABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SecretKeySpec key;

    Signer(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** 128 random bits. */
    static String random() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return base64(bytes);
    }

    /** 40 random bits as people can say them over the telephone: {@code 7K4P-9Q2M}. */
    static String reference() {
        var text = new StringBuilder();
        long bits = RANDOM.nextLong();
        for (int i = 0; i < REFERENCE_CHARACTERS; i++) {
            text.append(i == REFERENCE_CHARACTERS / 2 ? "-" : "");
            text.append(SAYABLE.charAt((int) Math.floorMod(bits, (long) SAYABLE.length())));
            bits /= SAYABLE.length();
        }
        return text.toString();
    }

    /** The keyed hash of a text, for one purpose. */
    String sign(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return base64(mac.doFinal((purpose + '\0' + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean signed(String purpose, String text, String signature) {
        var expected = sign(purpose, text).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
