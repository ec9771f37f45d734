package org.linli.service365.matter;

/** How fast a matter must be handled. Words at {@code matter.urgency.<NAME>}. */
enum Urgency {
    ORDINARY,
    URGENT;

    String words() {
        return "matter.urgency." + name();
    }
}
