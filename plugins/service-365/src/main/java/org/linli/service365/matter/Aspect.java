package org.linli.service365.matter;

/** What of the work an appraisal is about. Words at {@code matter.aspect.<NAME>}. */
enum Aspect {
    SPEED,
    ATTITUDE,
    RESULT;

    String words() {
        return "matter.aspect." + name();
    }
}
