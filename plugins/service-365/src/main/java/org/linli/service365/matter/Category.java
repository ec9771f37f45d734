package org.linli.service365.matter;

import java.util.Arrays;
import java.util.List;

/** What a matter is about. Words at {@code matter.category.<NAME>}. */
public enum Category {
    FACILITY,
    HYGIENE,
    SAFETY,
    TRAFFIC,
    NEIGHBOUR,
    CARE,
    SERVICE,
    OTHER;

    /** Which terms hold for a matter of it that is not urgent. */
    String pace() {
        return switch (this) {
            case SAFETY -> Pace.HAZARD;
            case NEIGHBOUR -> Pace.DISPUTE;
            default -> Pace.USUAL;
        };
    }

    String words() {
        return "matter.category." + name();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
