package org.linli.service365.matter;

/** What an assessment finds of the work. Words at {@code matter.grade.<NAME>}. */
enum Grade {
    GOOD,
    FAIR,
    POOR;

    String words() {
        return "matter.grade." + name();
    }
}
