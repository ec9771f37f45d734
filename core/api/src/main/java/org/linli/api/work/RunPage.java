package org.linli.api.work;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.OpenMove;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Run;

/** What a page can show of a run, as it is for one viewer in their language. */
public interface RunPage {

    /** The run as it stands now. */
    Run run();

    /** The procedure as the run began with it. */
    Procedure procedure();

    /** Oldest first. */
    List<MoveRow> rows();

    /** The moves of its step: open to this viewer, or why not. */
    List<OpenMove> open();

    /** The name of the step at which it stands. */
    String stepName();

    /** How the deadline stands, as a chip; empty content when there is none. */
    Content due();

    /** The steps as a line that one can follow, with what is done, where it stands and what comes. */
    Content steps();

    /** The procedure drawn, with where the run stands; beneath it the same in words. */
    Content picture();

    /** What was done, oldest first. */
    Content timeline();

    /** The open moves with their forms, the first one unfolded, and why the others are closed. */
    Content moves();

    /** The same as data. */
    Map<String, Object> json();
}
