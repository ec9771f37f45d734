package org.linli.api.access;

/** The way an act came in. */
public enum Channel {
    ONLINE,
    COUNTER,
    PHONE,
    PAPER,
    IMPORT,

    /** The site did it by itself; no person stands behind it. */
    SYSTEM
}
