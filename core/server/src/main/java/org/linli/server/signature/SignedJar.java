package org.linli.server.signature;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.linli.api.refusal.Refused;

/**
 * A jar with its signature in the comment of the ZIP archive, where it goes along wherever the jar is copied, sent or
 * kept. What is signed is the whole file with an empty comment, so that nothing else in it can be changed.
 *
 * @param content the SHA-256 of what is signed
 * @param stamp empty when the comment is no signature
 */
record SignedJar(String content, Optional<Stamp> stamp) {

    static final String KIND = "plugin";
    static final String ARCHIVE = "archive";

    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int COMMENT_MAX = 65_535;

    /** Throws IOException when it is no ZIP archive. */
    static SignedJar read(Path jar) throws IOException {
        try (var file = new RandomAccessFile(jar.toFile(), "r")) {
            long end = end(file);
            var comment = new byte[(int) (file.length() - end - END_BYTES)];
            file.seek(end + END_BYTES);
            file.readFully(comment);
            var digest = new Sha256();
            write(file, end, new byte[0], digest);
            return new SignedJar(digest.hex(), Stamp.read(new String(comment, StandardCharsets.ISO_8859_1)));
        }
    }

    /** Puts a signature into a jar, in the place of one that is there. Throws Refused when it is no jar. */
    static void sign(Path jar, String kind, SigningKey key) {
        try {
            var stamp = Stamp.of(kind, read(jar).content(), key).text().getBytes(StandardCharsets.US_ASCII);
            var half = Files.createTempFile(jar.toAbsolutePath().getParent(), jar.getFileName() + "-", ".half");
            try (var file = new RandomAccessFile(jar.toFile(), "r");
                    var out = new BufferedOutputStream(Files.newOutputStream(half))) {
                write(file, end(file), stamp, out);
            }
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(half, Files.getPosixFilePermissions(jar));
            }
            Files.move(half, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Refused.because("", "signature.no-jar", jar, String.valueOf(e.getMessage()));
        }
    }

    boolean sound(String kind) {
        return stamp.filter(there -> there.fits(kind, content)).isPresent();
    }

    /** The archive as it is, but for the comment. */
    private static void write(RandomAccessFile file, long end, byte[] comment, OutputStream to) throws IOException {
        file.seek(0);
        var buffer = new byte[64 * 1024];
        long left = end + END_BYTES - 2;
        while (left > 0) {
            int read = file.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("the file became shorter");
            }
            to.write(buffer, 0, read);
            left -= read;
        }
        to.write(comment.length & 0xff);
        to.write(comment.length >> 8);
        to.write(comment);
    }

    /** Where the record begins that ends a ZIP archive: the last one whose comment reaches the end of the file. */
    private static long end(RandomAccessFile file) throws IOException {
        long length = file.length();
        var tail = new byte[(int) Math.min(length, END_BYTES + COMMENT_MAX)];
        file.seek(length - tail.length);
        file.readFully(tail);
        for (int at = tail.length - END_BYTES; at >= 0; at--) {
            if (number(tail, at, 4) == END_SIGNATURE && number(tail, at + 20, 2) == tail.length - at - END_BYTES) {
                return length - tail.length + at;
            }
        }
        throw new IOException("no ZIP archive");
    }

    private static int number(byte[] bytes, int at, int size) {
        int number = 0;
        for (int i = size - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }
}
