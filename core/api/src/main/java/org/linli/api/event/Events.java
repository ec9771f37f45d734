package org.linli.api.event;

import org.jdbi.v3.core.Handle;

/** Publishes events within an act; they are stored with it and delivered after commit, at least once, in order. */
public interface Events {

    /** Stores the event in the act that the handle belongs to. */
    void publish(Handle handle, Event event);
}
