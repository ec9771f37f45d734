package org.linli.server.search;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** One search index's SQL, which differs between the two databases. */
sealed interface SearchDao permits SqliteSearchDao, PostgresSearchDao {

    void make(Handle handle);

    void put(Handle handle, long id, List<String> tokens);

    void remove(Handle handle, long id);

    /** Begins to bring the index together anew, so that nothing of what was removed stays in it. */
    void beginCompacting(Handle handle);

    /** Goes on with that by a small piece; false when it is done. */
    boolean compactMore(Handle handle);

    /** A condition that an id is among those found; the parameter's value comes from {@link #query}. */
    String condition(String idColumn, String parameterName);

    /** The value that finds texts which hold all phrases; tokens hold letters and digits only. */
    String query(List<List<String>> phrases);
}
