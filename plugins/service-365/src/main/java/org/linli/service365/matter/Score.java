package org.linli.service365.matter;

/** What the resident says of the result. Silence is none of these. Words at {@code matter.score.<NAME>}. */
enum Score {
    SATISFIED,
    BASICALLY,
    DISSATISFIED;

    String words() {
        return "matter.score." + name();
    }
}
