package org.linli.service365.matter;

/** What became of a matter, as the resident is told. Words at {@code matter.ending.<NAME>}. */
enum Ending {
    SOLVED,
    PARTLY,
    EXPLAINED,
    REFERRED;

    String words() {
        return "matter.ending." + name();
    }
}
