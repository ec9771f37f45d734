package org.linli.api.form;

/** How a field is asked for. The type of a record's component chooses one; {@link As} chooses another. */
public enum Widget {
    /** One line of text. */
    TEXT,
    /** Several lines of text. */
    TEXTAREA,
    /** Text that is not shown while it is typed. */
    PASSWORD,
    /** A whole number. */
    NUMBER,
    /** An amount, typed in yuan. */
    MONEY,
    /** A day, picked or typed as 2026-03-31. */
    DATE,
    /** A phone number. */
    PHONE,
    /** A box to tick: yes or no. */
    CHECKBOX,
    /** A checkbox by which somebody consents; the way to the privacy notice stands beside it. */
    CONSENT,
    /** One of a few options, all in sight. */
    RADIOS,
    /** One of many options, searched by typing. */
    SELECT,
    /** Photos or documents; the component is {@code Staged}. */
    FILES,
    /** One file of rows, XLSX or CSV; its component is {@code Staged}. */
    SPREADSHEET,
    /** One plugin's jar; its component is {@code Staged}. */
    JAR,

    /** Rows of fields, which are added and removed. */
    ROWS,
    /** Sent along and not shown. */
    HIDDEN
}
