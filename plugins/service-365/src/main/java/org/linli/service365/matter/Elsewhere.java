package org.linli.service365.matter;

/** Where a matter belongs that is not ours. Words at {@code matter.elsewhere.<NAME>}. */
enum Elsewhere {
    PETITION,
    OFFENCE,
    COURT,
    EMERGENCY,
    OTHER;

    String words() {
        return "matter.elsewhere." + name();
    }
}
