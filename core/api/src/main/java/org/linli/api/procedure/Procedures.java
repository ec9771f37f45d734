package org.linli.api.procedure;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;
import org.linli.api.area.Place;

/** Runs cases through procedures. Everything happens in the act or read that the handle belongs to. */
public interface Procedures {

    /** The type of object with which evidence is kept, for {@code Setup.files}: the plugin's own, with the run's id. */
    String FILES = "run";

    /** Begins a run. */
    Run start(Handle handle, ActingAs who, Procedure procedure, Begin begin);

    /**
     * Makes a move and gives the run as it is then. Throws {@link org.linli.api.refusal.Refused} when the run stands
     * elsewhere by now, or something that the move needs is missing; {@link org.linli.api.web.Forbidden} when the move
     * is not open to the viewer.
     */
    Run move(Handle handle, Viewer viewer, ActingAs who, long runId, String move, Details details);

    /** The run of this id, of whatever procedure. */
    Optional<Run> find(Handle handle, long runId);

    /** The procedure as the run began with it, with the forms, relations and effects of today behind its keys. */
    Procedure procedure(Handle handle, Run run);

    /** The moves of the step at which the run stands: which are open to this viewer, and why the others are not. */
    List<OpenMove> open(Handle handle, Viewer viewer, long runId);

    /**
     * The same without a run: what would be open to this viewer if one stood at this step, there, with this
     * organization in charge and nothing done yet. Relations to a run are taken not to hold.
     */
    List<OpenMove> tryOut(Viewer viewer, Procedure procedure, Standpoint standpoint);

    /**
     * Where a run that there is not would stand.
     *
     * @param step key of the step
     * @param place where it would lie
     * @param undertakerId the organization in charge, or 0
     */
    record Standpoint(String step, Place place, long undertakerId) {}

    /** The organizations that take part in a run as co-handlers, in the order in which they were invited. */
    List<CoHandler> coHandlers(Handle handle, long runId);

    /**
     * An organization that takes part in a run.
     *
     * @param organizationId the organization
     * @param done whether it has said that its part is done
     */
    record CoHandler(long organizationId, boolean done) {}

    /** How many runs of a procedure are open inside a scope, or undertaken by its organizations; counted up to max. */
    int open(Handle handle, String procedure, Scope scope, int max);

    /** The rows of a run, oldest first; at most 1,000. */
    List<MoveRow> rows(Handle handle, long runId);

    /**
     * Erases what was said in all moves of a run, and its title; its rows, digests and chain stay. Says how many there
     * were.
     */
    int erasePayloads(Handle handle, long runId);
}
