package org.linli.service365.matter;

/**
 * The ledger in which a matter stands; the ledger of rectification is made of what was taken up again. Words at
 * {@code matter.ledger.<NAME>}.
 */
enum Ledger {
    NEED,
    PROBLEM;

    String words() {
        return "matter.ledger." + name();
    }
}
