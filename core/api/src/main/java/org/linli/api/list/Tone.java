package org.linli.api.list;

/** How a state is marked; a word always stands beside the colour. */
public enum Tone {
    GOING,
    WAITING,
    LATE,
    DONE,
    PLAIN
}
