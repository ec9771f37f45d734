package org.linli.server.web;

/** What a signed-in person wishes of every page, kept with their account. */
public interface Wishes {

    /** Pages for older eyes and hands: larger, stronger, fewer things. */
    boolean elder();
}
