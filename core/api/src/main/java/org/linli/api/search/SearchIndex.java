package org.linli.api.search;

import org.jdbi.v3.core.Handle;

/**
 * The search index of one noun, made by {@code Setup.search}. Text is cut into one token per Chinese character and one
 * per Latin word or number, and found as a phrase.
 */
public interface SearchIndex {

    /** The noun, as {@code matter}. */
    String noun();

    /** Makes the object findable by this text, in the act that the handle belongs to; replaces what was there. */
    void put(Handle handle, long id, String text);

    /** Makes the object findable no more, in the act that the handle belongs to. */
    void remove(Handle handle, long id);
}
