package org.linli.server.key;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM (NIST SP 800-38D): nonce, text and tag in base64url, bound to what must come again with it. */
final class AesGcm {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    static String seal(byte[] key, byte[] bound, byte[] text) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, key, nonce, bound, text);
        var whole = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    /** Throws IllegalArgumentException or IllegalStateException when it was sealed otherwise, or changed. */
    static byte[] open(byte[] key, byte[] bound, String sealed) {
        var whole = Base64.getUrlDecoder().decode(sealed);
        var nonce = Arrays.copyOf(whole, NONCE_BYTES);
        var text = Arrays.copyOfRange(whole, Math.min(NONCE_BYTES, whole.length), whole.length);
        return run(Cipher.DECRYPT_MODE, key, nonce, bound, text);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] bound, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
