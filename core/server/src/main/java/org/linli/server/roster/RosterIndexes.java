package org.linli.server.roster;

import org.linli.api.search.SearchIndex;

/** The search indexes of what rosters hold, which an undoing must bring back too. */
public record RosterIndexes(SearchIndex areas, SearchIndex organizations, SearchIndex members) {}
