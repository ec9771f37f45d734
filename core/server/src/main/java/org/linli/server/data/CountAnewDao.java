package org.linli.server.data;

import org.jdbi.v3.core.Handle;

/** Says that the days that are kept of figures hold no more, since rows changed without telling when. */
public final class CountAnewDao {

    private CountAnewDao() {}

    /** All days of all figures are counted anew, from this act on. */
    public static void all(Handle handle) {
        handle.execute("update core_tally set settled_at = 0");
    }
}
