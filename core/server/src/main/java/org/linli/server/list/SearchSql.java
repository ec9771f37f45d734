package org.linli.server.list;

import org.linli.api.search.SearchIndex;

/** How a search index is asked in SQL on the database in use. */
public interface SearchSql {

    /** A condition that holds where the id is found; the words searched for are bound to the parameter. */
    String condition(SearchIndex index, String idColumn, String parameter);

    /** The parameter's value for what a person typed; "" when there is nothing in it to search for. */
    String query(String typed);
}
