package org.linli.server.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of files that are taken, told by their first bytes and never by their name. */
enum FileType {
    JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    PDF("application/pdf", "pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", new byte[] {'P', 'K', 3, 4}),
    CSV("text/csv", "csv", new byte[0]);

    private static final List<FileType> ATTACHED = List.of(JPEG, PNG, PDF);

    private final String mediaType;
    private final String extension;
    private final byte[] start;

    FileType(String mediaType, String extension, byte[] start) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.start = start;
    }

    /** Pictures and documents. Empty for everything else. */
    static Optional<FileType> of(byte[] content) {
        return ATTACHED.stream().filter(type -> type.begins(content)).findFirst();
    }

    /** A spreadsheet; what begins like none of the others is read as CSV. Empty for pictures and documents. */
    static Optional<FileType> sheet(byte[] content) {
        return of(content).isPresent() ? Optional.empty() : Optional.of(XLSX.begins(content) ? XLSX : CSV);
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    boolean image() {
        return this == JPEG || this == PNG;
    }

    private boolean begins(byte[] content) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
