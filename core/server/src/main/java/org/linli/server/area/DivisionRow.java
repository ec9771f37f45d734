package org.linli.server.area;

import java.util.Optional;
import org.linli.api.code.AreaCode;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;

/**
 * A row of a file of the register of divisions, as it was read.
 *
 * @param line the line in the file on which it begins, from 1
 * @param parentCode the parent's code, or "" at the top
 */
record DivisionRow(DivisionFile file, long line, String code, String name, String parentCode) {

    private static final int NAME_CHARACTERS_MAX = 100;
    private static final String UNREADABLE = "\uFFFD";

    /** Why the row cannot be taken, judged by itself. */
    Optional<Refusal> fault() {
        try {
            if (new AreaCode(code).level() != file.level()) {
                return because("area.import.level", code);
            }
        } catch (Refused e) {
            return Optional.of(e.refusals().get(0));
        }
        if (name.isBlank()) {
            return because("area.import.name-missing");
        }
        if (name.contains(UNREADABLE)) {
            return because("area.import.encoding");
        }
        if (name.codePointCount(0, name.length()) > NAME_CHARACTERS_MAX) {
            return because("area.import.name-long", NAME_CHARACTERS_MAX);
        }
        return Optional.empty();
    }

    static Optional<Refusal> because(String key, Object... args) {
        return Optional.of(Refusal.of("", key, args));
    }
}
