package org.linli.server.member;

import gg.jte.Content;
import org.jdbi.v3.core.Handle;
import org.linli.api.list.ListView;
import org.linli.api.search.SearchIndex;
import org.linli.api.words.Words;
import org.linli.server.key.Keys;
import org.linli.server.list.ListAsk;
import org.linli.server.list.ListContext;
import org.linli.server.list.ListQuery;
import org.linli.server.list.ListRows;
import org.linli.server.list.ListTable;

/** Opens the product's list of members, which only its own package knows, to the benchmark. */
public final class MemberList {

    private final ListView<MemberRow> list;
    private final ListContext context;

    public MemberList(SearchIndex index, Keys keys, ListContext context) {
        this.list = MemberRow.list(index, new Secrets(keys));
        this.context = context;
    }

    /** The first page, in the order of names, as the product reads it. */
    public ListRows<?> rows(Handle handle) {
        return new ListQuery<>(ListAsk.of(list, "/members", key -> ""), context).page(handle);
    }

    /** What is shown of a page, as the product renders it. */
    public Content content(ListRows<?> rows, Words words) {
        return new ListTable(rows, context, words).content();
    }
}
