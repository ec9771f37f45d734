package org.linli.server.find;

import java.util.List;
import org.linli.server.list.ListHits.Hit;

/**
 * What was found, list by list.
 *
 * @param typed the words as they were typed
 * @param tooShort whether they were too few to search for
 * @param anywhere whether there is a list that this viewer may search
 */
public record FindView(String typed, boolean tooShort, boolean anywhere, List<Group> groups) {

    /**
     * What was found in one list.
     *
     * @param more the address of all that was found there, or "" when it stands here whole
     */
    public record Group(String title, List<Hit> hits, String more) {

        public Group {
            hits = List.copyOf(hits);
        }
    }

    public FindView {
        groups = List.copyOf(groups);
    }
}
