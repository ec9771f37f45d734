package org.linli.api.form;

/** How a field is asked for. The type of a record's component chooses one; {@link As} chooses another. */
public enum Widget {
    TEXT,
    TEXTAREA,
    PASSWORD,
    NUMBER,
    MONEY,
    DATE,
    PHONE,
    CHECKBOX,
    /** A checkbox by which somebody consents; the way to the privacy notice stands beside it. */
    CONSENT,
    RADIOS,
    SELECT,
    FILES,
    /** One file of rows, XLSX or CSV; its component is {@code Staged}. */
    SPREADSHEET,
    /** One plugin's jar; its component is {@code Staged}. */
    JAR,

    /** Rows of fields, which are added and removed. */
    ROWS,
    HIDDEN
}
