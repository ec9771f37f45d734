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

    String words() {
        return "matter.category." + name();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
