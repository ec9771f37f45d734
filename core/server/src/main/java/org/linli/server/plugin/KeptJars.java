package org.linli.server.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** The jars that were installed while the site ran, in the data folder, each named by its SHA-256. */
record KeptJars(Path folder) {

    private static final int FILES_MAX = 10_000;

    /** Keeps a copy, which is on the disk when this returns; gives its hash. */
    String keep(Path jar) {
        try {
            Files.createDirectories(folder);
            var half = Files.createTempFile(folder, "half-", ".jar");
            try {
                Files.copy(jar, half, StandardCopyOption.REPLACE_EXISTING);
                force(half, StandardOpenOption.WRITE);
                var hash = hash(half);
                Files.move(half, path(hash), StandardCopyOption.ATOMIC_MOVE);
                force(folder, StandardOpenOption.READ);
                return hash;
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String hash) {
        return folder.resolve(hash + ".jar");
    }

    /** Whether the jar lies there as it was kept. */
    boolean sound(String hash) {
        return Files.isRegularFile(path(hash)) && hash(path(hash)).equals(hash);
    }

    /** Removes the jars that nobody names, and what a killed server left half written. */
    void removeOthers(Collection<String> hashes) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            files.limit(FILES_MAX)
                    .filter(file -> hashes.stream().noneMatch(hash -> path(hash).equals(file)))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of a file, in lower-case hexadecimal digits. */
    static String hash(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
