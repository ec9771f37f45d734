package org.linli.server.roster;

import org.linli.server.roster.StoredRoster.Counts;

/** An import as JSON; the id is a string. */
record RosterData(String id, String kind, String state, String file, String hash, long rows, long done, Counts counts) {

    static RosterData of(StoredRoster roster) {
        return new RosterData(
                String.valueOf(roster.id()),
                roster.kind(),
                roster.state().name(),
                roster.file().name(),
                roster.file().hash(),
                roster.total(),
                roster.done(),
                roster.counts());
    }
}
