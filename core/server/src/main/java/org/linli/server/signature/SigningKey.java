package org.linli.server.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.linli.api.refusal.Refused;

/**
 * A key with which plugins and catalogues are signed. Its file has two lines: the public key, and the private one in
 * base64 (PKCS#8), for its owner alone.
 */
public final class SigningKey {

    private static final String PRIVATE = "private:";
    private static final int FILE_BYTES_MAX = 1_000;

    private final String publicText;
    private final PrivateKey key;

    private SigningKey(String publicText, PrivateKey key) {
        this.publicText = publicText;
        this.key = key;
    }

    public static SigningKey fresh() {
        try {
            var pair = KeyPairGenerator.getInstance(KeyText.ALGORITHM).generateKeyPair();
            return new SigningKey(KeyText.of(pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + KeyText.ALGORITHM, e);
        }
    }

    /** Throws Refused when the file holds no key. */
    public static SigningKey read(Path file) {
        try {
            var lines = Files.size(file) > FILE_BYTES_MAX ? List.<String>of() : Files.readAllLines(file);
            if (lines.size() != 2
                    || !KeyText.isKey(lines.get(0))
                    || !lines.get(1).startsWith(PRIVATE)) {
                throw Refused.because("", "signature.no-key", file);
            }
            var encoded = Base64.getDecoder().decode(lines.get(1).substring(PRIVATE.length()));
            var key = KeyFactory.getInstance(KeyText.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SigningKey(lines.get(0), key);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException wrong) {
            throw Refused.because("", "signature.no-key", file);
        }
    }

    /** The key of this file, which is made when there is none: whole and durable, or not at all. */
    public static SigningKey readOrMake(Path file) {
        if (Files.exists(file)) {
            return read(file);
        }
        try {
            var folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "key-");
            var half = folder.resolve("half");
            fresh().write(half);
            try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(folder);
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a new file that nobody else may read; throws when there is one. */
    public void write(Path file) {
        var text = publicText + "\n" + PRIVATE + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n";
        try {
            Files.createFile(file, ownerOnly());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The public half, as a district trusts it. */
    public String publicText() {
        return publicText;
    }

    byte[] sign(byte[] bytes) {
        try {
            var signer = Signature.getInstance(KeyText.ALGORITHM);
            signer.initSign(key);
            signer.update(bytes);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
