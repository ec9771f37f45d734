package org.linli.server.form;

import org.linli.api.file.FileRef;
import org.linli.api.words.Words;

/** A file's name with its size in words. */
final class FileWords {

    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;

    private FileWords() {}

    static String of(FileRef file, Words words) {
        return file.bytes() < MEGABYTE
                ? words.text("form.file.kilobytes", file.name(), Math.max(1, file.bytes() / KILOBYTE))
                : words.text("form.file.megabytes", file.name(), file.bytes() / (double) MEGABYTE);
    }
}
