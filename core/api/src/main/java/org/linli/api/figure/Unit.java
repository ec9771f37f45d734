package org.linli.api.figure;

/** What a figure counts in. */
public enum Unit {
    COUNT,

    /** Amounts of money, summed in fen and shown in yuan. */
    FEN,

    /** A part of a whole: the numerator of the denominator, which always stands beside it. */
    PERCENT,
    HOURS,
    WORKING_DAYS
}
