package org.linli.api.figure;

/** What a figure counts in. */
public enum Unit {
    /** Things, each counted once. */
    COUNT,

    /** Amounts of money, summed in fen and shown in yuan. */
    FEN,

    /** A part of a whole: the numerator of the denominator, which always stands beside it. */
    PERCENT,
    /** Hours of the wall clock. */
    HOURS,
    /** Days on which people work. */
    WORKING_DAYS
}
