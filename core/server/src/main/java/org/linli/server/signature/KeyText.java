package org.linli.server.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Public keys as people hand them on: {@code ed25519:} and the key's 32 bytes (RFC 8032) in base64. */
public final class KeyText {

    static final String ALGORITHM = "Ed25519";
    private static final String PREFIX = "ed25519:";
    private static final Pattern FORM = Pattern.compile("ed25519:[A-Za-z0-9+/]{43}=");

    /** What stands before the key's own bytes in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private KeyText() {}

    public static boolean isKey(String text) {
        return FORM.matcher(text).matches();
    }

    static String of(PublicKey key) {
        var encoded = key.getEncoded();
        var own = Arrays.copyOfRange(encoded, X509.length, encoded.length);
        return PREFIX + Base64.getEncoder().encodeToString(own);
    }

    /** Whether the signature is of these bytes by this key; false for anything that is no key or no signature. */
    static boolean signed(String key, byte[] bytes, byte[] signature) {
        if (!isKey(key)) {
            return false;
        }
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(x509(key))));
            verifier.update(bytes);
            return verifier.verify(signature);
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    private static byte[] x509(String key) {
        var own = Base64.getDecoder().decode(key.substring(PREFIX.length()));
        var all = Arrays.copyOf(X509, X509.length + own.length);
        System.arraycopy(own, 0, all, X509.length, own.length);
        return all;
    }
}
