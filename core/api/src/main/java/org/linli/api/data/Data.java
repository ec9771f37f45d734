package org.linli.api.data;

import org.jdbi.v3.core.HandleCallback;

/**
 * The way to the database. A read sees a consistent state and cannot write. An act is one transaction: all of it is
 * durable when it returns, or nothing is stored. Acts called inside an act join it. No network, file or waiting inside
 * an act: after two seconds its handle is revoked.
 */
public interface Data {

    /** Throws {@link Busy} when no reader is free in time. */
    <T, X extends Exception> T read(HandleCallback<T, X> work) throws X;

    /**
     * Throws {@link Busy} when the queue of acts is full, {@link ActTimedOut} when the work took too long, and whatever
     * the work threw (then nothing of it is stored).
     */
    <T, X extends Exception> T act(HandleCallback<T, X> work) throws X;

    /** A fresh id: 64 bits, ordered by time, made by any node without asking. */
    long newId();
}
