package org.linli.server.list;

import java.time.Clock;
import org.linli.api.access.Viewer;
import org.linli.api.area.Areas;

/** What a list needs beside its declaration: who asks, the tree of areas, the search, and the time. */
public record ListContext(Viewer viewer, Areas areas, SearchSql search, Clock clock) {

    /** With the time of this machine. */
    public ListContext(Viewer viewer, Areas areas, SearchSql search) {
        this(viewer, areas, search, Clock.systemUTC());
    }
}
