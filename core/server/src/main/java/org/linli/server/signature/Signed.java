package org.linli.server.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a plugin is signed, whoever is trusted.
 *
 * @param key the public key by which it says it is signed, or ""
 * @param hash the SHA-256 of the whole file, or "" where there is none
 */
public record Signed(How how, String key, String hash) {

    /** What is not looked at, as a file that is no plugin. */
    public static final Signed NOT = new Signed(How.NOT, "", "");

    /** Whether there is a signature, and whether it fits. */
    public enum How {
        NOT,
        SOUND,
        CHANGED,
        FOLDER
    }

    /** Looks at a jar, or at a folder of classes. Throws IOException when it is neither. */
    public static Signed read(Path plugin) throws IOException {
        if (Files.isDirectory(plugin)) {
            return new Signed(How.FOLDER, "", "");
        }
        return of(plugin, SignedJar.KIND);
    }

    /** Whether the archive of a plugin's data is as this key signed it. */
    public static boolean archive(Path file, SigningKey key) throws IOException {
        var signed = of(file, SignedJar.ARCHIVE);
        return signed.how() == How.SOUND && signed.key().equals(key.publicText());
    }

    private static Signed of(Path zip, String kind) throws IOException {
        var jar = SignedJar.read(zip);
        var hash = Sha256.of(zip);
        return jar.stamp()
                .map(stamp -> new Signed(jar.sound(kind) ? How.SOUND : How.CHANGED, stamp.key(), hash))
                .orElseGet(() -> new Signed(How.NOT, "", hash));
    }
}
