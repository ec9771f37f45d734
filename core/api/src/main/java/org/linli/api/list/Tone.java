package org.linli.api.list;

/** How a state is marked; a word always stands beside the colour. */
public enum Tone {
    /** It goes on. */
    GOING,
    /** Somebody must do something, or its clock stands still. */
    WAITING,
    /** It is late, or wrong. */
    LATE,
    /** It is over, and well. */
    DONE,
    /** Neither good nor bad. */
    PLAIN
}
