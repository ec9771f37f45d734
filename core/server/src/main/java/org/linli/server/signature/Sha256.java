package org.linli.server.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of what is written to it, in hexadecimal digits. */
public final class Sha256 extends DigestOutputStream {

    public Sha256() {
        this(OutputStream.nullOutputStream());
    }

    /** Of what goes through it to another. */
    public Sha256(OutputStream to) {
        super(to, sha256());
    }

    /** That of a whole file. */
    public static String of(Path file) {
        var digest = new Sha256();
        try {
            Files.copy(file, digest);
            return digest.hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    public String hex() {
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
