package org.linli.server.data;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Something that must hold of what is stored. */
@FunctionalInterface
public interface Check {

    int PROBLEMS_MAX = 100;

    /** What does not hold, one plain English sentence each, at most {@link #PROBLEMS_MAX}; reads only. */
    List<String> run(Handle handle);
}
