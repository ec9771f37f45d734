package org.linli.server.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives one key of 32 bytes for each purpose from a root key: HKDF with HMAC-SHA-256, RFC 5869. */
final class Hkdf {

    private static final String HMAC = "HmacSHA256";

    private Hkdf() {}

    static byte[] derive(byte[] root, byte[] salt, String purpose) {
        var pseudorandom = hmac(salt, root);
        var info = purpose.getBytes(StandardCharsets.UTF_8);
        // one block of output suffices for 32 bytes: T(1) = HMAC(PRK, info | 0x01)
        return hmac(
                pseudorandom,
                ByteBuffer.allocate(info.length + 1).put(info).put((byte) 1).array());
    }

    static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }
}
