package org.linli.server.area;

import org.jdbi.v3.core.Handle;
import org.linli.api.list.ListView;
import org.linli.api.search.SearchIndex;
import org.linli.server.list.ListAsk;
import org.linli.server.list.ListContext;
import org.linli.server.list.ListQuery;
import org.linli.server.list.ListRows;

/** Opens the product's list of the register of divisions, which only its own package knows, to the benchmark. */
public final class RegisterList {

    private final ListView<AreaRow> list;
    private final ListContext context;

    public RegisterList(SearchIndex index, ListContext context) {
        this.list = AreaRow.register(index);
        this.context = context;
    }

    /** The first page of what is found. */
    public ListRows<?> find(Handle handle, String typed) {
        var ask = ListAsk.of(list, "/areas/register", key -> key.equals("q") ? typed : "");
        return new ListQuery<>(ask, context).page(handle);
    }
}
