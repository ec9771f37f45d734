package org.linli.api.procedure;

import org.jdbi.v3.core.Handle;
import org.linli.api.access.Viewer;

/** How a viewer may stand to a run, as only its plugin knows: for example, as the one who reported it. */
@FunctionalInterface
public interface Relation {

    /** Whether the viewer stands so to the run; reads only. */
    boolean holds(Handle handle, Run run, Viewer viewer);
}
