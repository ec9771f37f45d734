package org.linli.server.roster;

/** What became of a change when its import was undone. */
enum Fate {
    /** It stands. */
    STANDS,
    UNDONE,
    /** Somebody changed the row since. */
    CHANGED_SINCE,
    /** Other rows name it now. */
    IN_USE,
    /** It lies where the person who undoes has no say. */
    ELSEWHERE,
    /** It was gone already. */
    GONE;

    String words() {
        return "roster.fate." + name();
    }
}
