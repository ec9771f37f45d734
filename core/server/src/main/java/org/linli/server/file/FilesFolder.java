package org.linli.server.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The folder that holds contents by their hash, outside the web root: {@code ab/cd/abcd…}, SHA-256 in hexadecimal. A
 * content appears whole or not at all, and is on the disk when {@code put} returns.
 */
public final class FilesFolder {

    /** What stays free for the database, which must be able to go on. */
    static final long RESERVE_BYTES = 100L * 1024 * 1024;

    private static final String THUMBNAIL = ".thumbnail";

    private final Path folder;
    private final Clock clock;

    /** The folder {@code files} of the data folder. */
    public FilesFolder(Path dataFolder, Clock clock) {
        folder = dataFolder.resolve("files");
        this.clock = clock;
    }

    /** Keeps the content and gives its hash. Throws {@link NoSpace} when the disk is as good as full. */
    String put(byte[] content) throws IOException {
        var hash = hash(content);
        write(path(hash), content);
        return hash;
    }

    /** Keeps a content that had been taken in and was removed since, a picture with its thumbnail. */
    public void keepAgain(byte[] content) throws IOException {
        var hash = put(content);
        var picture = FileType.of(content).filter(FileType::image);
        if (picture.isPresent()) {
            putThumbnail(hash, Picture.read(content, picture.get()).thumbnail());
        }
    }

    void putThumbnail(String hash, byte[] content) throws IOException {
        write(thumbnail(hash), content);
    }

    /** A content; throws NoSuchFileException when it is not there. */
    public byte[] read(String hash) throws IOException {
        return Files.readAllBytes(path(hash));
    }

    byte[] readThumbnail(String hash) throws IOException {
        return Files.readAllBytes(thumbnail(hash));
    }

    /** Whether the content is there and is what its hash says. */
    boolean sound(String hash) throws IOException {
        return Files.isRegularFile(path(hash)) && hash(read(hash)).equals(hash);
    }

    /** Removes a content, unless somebody put it, or put it again, within this time. */
    void remove(String hash, Duration untouchedFor) throws IOException {
        var path = path(hash);
        var limit = clock.instant().minus(untouchedFor);
        if (Files.exists(path) && Files.getLastModifiedTime(path).toInstant().isBefore(limit)) {
            Files.deleteIfExists(thumbnail(hash));
            Files.deleteIfExists(path);
        }
    }

    public static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Path target, byte[] content) throws IOException {
        Files.createDirectories(target.getParent());
        if (Files.exists(target)) {
            Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
            return;
        }
        if (Files.getFileStore(target.getParent()).getUsableSpace() < RESERVE_BYTES + content.length) {
            throw new NoSpace();
        }
        var fresh = target.resolveSibling(".incoming-" + UUID.randomUUID());
        try {
            try (var channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (var rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.setLastModifiedTime(fresh, FileTime.from(clock.instant()));
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            force(target.getParent());
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    // the name must be on the disk too; Windows cannot open a folder, and needs not
    private static void force(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path path(String hash) {
        return folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private Path thumbnail(String hash) {
        return path(hash).resolveSibling(hash + THUMBNAIL);
    }

    /** The disk is as good as full. */
    static final class NoSpace extends IOException {
        NoSpace() {
            super("less than " + RESERVE_BYTES + " bytes would stay free");
        }
    }
}
