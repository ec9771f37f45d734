package org.linli.server.file;

import java.util.Locale;

/** The name of a file as it is shown and offered for download; it never names a place on a disk. */
record FileName(String text) {

    private static final int CHARACTERS_MAX = 120;

    /** The last part of what was sent, without control and direction marks, with the extension of what it is. */
    static FileName of(String sent, FileType type) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain = shown(last)
                .replaceAll("[\"<>|*?:]", "")
                .replaceFirst("^\\.+", "")
                .strip();
        int dot = plain.lastIndexOf('.');
        var stem = dot > 0 ? plain.substring(0, dot) : plain;
        return new FileName((stem.isBlank() ? "file" : stem) + "." + extension(plain, type));
    }

    /** A sent name as it may stand in a message. */
    static String shown(String sent) {
        var plain = sent.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "");
        int characters = plain.codePointCount(0, plain.length());
        return characters <= CHARACTERS_MAX
                ? plain
                : plain.substring(plain.offsetByCodePoints(0, characters - CHARACTERS_MAX));
    }

    private static String extension(String name, FileType type) {
        var lower = name.toLowerCase(Locale.ROOT);
        return type == FileType.JPEG && lower.endsWith(".jpeg") ? "jpeg" : type.extension();
    }
}
