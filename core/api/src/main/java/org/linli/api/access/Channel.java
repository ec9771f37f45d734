package org.linli.api.access;

/** The way an act came in. */
public enum Channel {
    /** By the person, in the site. */
    ONLINE,
    /** At a counter, entered by staff. */
    COUNTER,
    /** By a call, entered by staff. */
    PHONE,
    /** On paper, entered by staff. */
    PAPER,
    /** In a file of rows. */
    IMPORT,

    /** The site did it by itself; no person stands behind it. */
    SYSTEM
}
