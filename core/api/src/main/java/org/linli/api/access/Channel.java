package org.linli.api.access;

/** The way an act came in. */
public enum Channel {
    ONLINE,
    COUNTER,
    PHONE,
    PAPER,
    IMPORT
}
