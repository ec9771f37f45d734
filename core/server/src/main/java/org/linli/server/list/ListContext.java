package org.linli.server.list;

import org.linli.api.access.Viewer;
import org.linli.api.area.Areas;

/** What a list needs beside its declaration: who asks, the tree of areas, and the search. */
public record ListContext(Viewer viewer, Areas areas, SearchSql search) {}
