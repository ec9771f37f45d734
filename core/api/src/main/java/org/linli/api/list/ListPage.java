package org.linli.api.list;

import gg.jte.Content;

/** One page of a list, ready to be put into a template. */
public interface ListPage {

    /** Filters, table and the way to the next page, with export links. */
    Content content();

    /** How many rows this page shows. */
    int size();
}
