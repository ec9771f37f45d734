package org.linli.service365.matter;

/** The five modes of service. Words at {@code matter.mode.<NAME>}. */
enum ServiceMode {
    GROUP,
    DIGITAL,
    PROXY,
    APPOINTMENT,
    STAGGERED;

    String words() {
        return "matter.mode." + name();
    }
}
