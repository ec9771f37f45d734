package org.linli.server.list;

import java.util.List;

/**
 * What a person has of a list beside its rows.
 *
 * @param views saved by this person for this list
 * @param site the address of the site, for a link to share
 * @param csrf the token with which a view is saved, or "" for who has not signed in
 * @param print whether the page is to be printed: then it has no controls
 */
public record ListDesk(List<SavedView> views, String site, String csrf, boolean print) {

    public static final ListDesk NONE = new ListDesk(List.of(), "", "", false);

    public ListDesk {
        views = List.copyOf(views);
    }
}
