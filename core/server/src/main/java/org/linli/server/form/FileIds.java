package org.linli.server.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ids of staged files that a form sends along. */
final class FileIds {

    private FileIds() {}

    /** The ids, each once; what is no id is passed over. */
    static List<Long> of(List<String> typed) {
        return typed.stream().map(String::strip).flatMap(FileIds::id).distinct().toList();
    }

    private static Stream<Long> id(String text) {
        return Optional.of(text).filter(digits -> digits.matches("\\d{1,18}")).map(Long::valueOf).stream();
    }
}
