package org.linli.api.procedure;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Viewer;

/** Runs cases through procedures. Everything happens in the act or read that the handle belongs to. */
public interface Procedures {

    Run start(Handle handle, ActingAs who, Procedure procedure, Begin begin);

    /**
     * Makes a move and gives the run as it is then. Throws {@link org.linli.api.refusal.Refused} when the run stands
     * elsewhere by now or a reason is missing, {@link org.linli.api.web.Forbidden} when the viewer may not make it.
     */
    Run move(Handle handle, Viewer viewer, ActingAs who, long runId, String move, Details details);

    Optional<Run> find(Handle handle, long runId);

    /** The moves of the step at which the run stands: which are open to this viewer, and why the others are not. */
    List<OpenMove> open(Handle handle, Viewer viewer, long runId);

    /** The rows of a run, oldest first; at most 1,000. */
    List<MoveRow> rows(Handle handle, long runId);

    /** Erases what was said in all moves of a run; its rows, digests and chain stay. Says how many there were. */
    int erasePayloads(Handle handle, long runId);
}
