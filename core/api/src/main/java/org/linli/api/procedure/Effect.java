package org.linli.api.procedure;

import org.jdbi.v3.core.Handle;

/** What a move does besides moving, in the same act: what it throws undoes the move too. */
@FunctionalInterface
public interface Effect {

    /** Is called after the row is stored; the run is as the move left it. */
    void apply(Handle handle, Run run, MoveRow row);
}
