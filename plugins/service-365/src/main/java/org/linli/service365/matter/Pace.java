package org.linli.service365.matter;

/** Names of the terms that a step may have beside the usual one. */
final class Pace {

    static final String USUAL = "";
    static final String URGENT = "urgent";

    /** For what may hurt somebody. */
    static final String HAZARD = "hazard";

    /** For what several people must agree on. */
    static final String DISPUTE = "dispute";

    private Pace() {}
}
