package org.linli.api.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.linli.api.refusal.Refused;

/**
 * The secret with which somebody follows a case without an account, printed on its receipt: 60 random bits as twelve
 * characters of Crockford's Base32, in which no two look alike. Only its SHA-256 is stored.
 *
 * @param characters the twelve, without groups
 */
public record TrackingCode(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public TrackingCode {
        if (!characters.matches("[" + ALPHABET + "]{" + LENGTH + "}")) {
            throw Refused.because("", "code.tracking.format");
        }
    }

    /** A new one. */
    public static TrackingCode random() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new TrackingCode(code.toString());
    }

    /** Reads a code as people write it: small letters, spaces, hyphens, O for 0, I and L for 1. */
    public static TrackingCode of(String text) {
        return new TrackingCode(text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** As K7QF-2M9X-PTRA, for people. */
    public String grouped() {
        return characters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** What is stored: SHA-256 in hexadecimal. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(characters.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Not the code: it never gets into a log by accident. */
    @Override
    public String toString() {
        return "TrackingCode[…]";
    }
}
