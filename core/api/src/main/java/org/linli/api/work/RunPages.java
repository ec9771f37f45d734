package org.linli.api.work;

import org.linli.api.access.Viewer;
import org.linli.api.form.FormView;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Run;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;

/** The page of each run of a procedure, for {@link org.linli.api.Setup#runs}. */
public interface RunPages {

    /** Whether this viewer may know of the run; if not, it is not found. */
    boolean visible(Viewer viewer, Run run);

    /** The page of a run; also shown when a move was refused, with all that was typed. */
    Answer page(Request request, RunPage page);

    /** Fills in the own form of a move beforehand, or gives its fields options. */
    default FormView form(Request request, Run run, String move, FormView blank) {
        return blank;
    }

    /** Adds to what was given with a move. */
    default Details details(Request request, Run run, Details given) {
        return given;
    }
}
