package org.linli.service365.matter;

import java.util.List;

/** The keys of the moves of a matter's procedure. */
final class MatterMove {

    static final String ENTER = "enter";
    static final String FIXED = "fixed";
    static final String SERVED = "served";
    static final String DONE = "done";
    static final String REPORT = "report";
    static final String REFER = "refer";
    static final String APPRAISE = "appraise";
    static final String DISSATISFIED = "dissatisfied";
    static final String DISAGREE = "disagree";
    static final String SILENCE = "silence";
    static final String REWORK = "rework";
    static final String ASSESS = "assess";
    static final String RECTIFY = "rectify";
    static final String CALL_UP = "call-up";

    /** Those with which the resident is told something. */
    static final List<String> TELLING = List.of(REPORT, SERVED, FIXED, REFER);

    /** Those by which a matter comes back to handling. */
    static final List<String> AGAIN = List.of(DISSATISFIED, REWORK, RECTIFY);

    private MatterMove() {}
}
