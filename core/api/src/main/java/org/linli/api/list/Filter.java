package org.linli.api.list;

import java.util.List;
import java.util.function.Supplier;
import org.linli.api.search.SearchIndex;

/** A way to narrow a list; its value stays in the URL under its key. Its label is at {@code <words>.filter.<key>}. */
public sealed interface Filter {

    /** Names the filter within the list, and its value in the address. */
    String key();

    /**
     * One of some values, which are words at {@code <words>.filter.<key>.<value>}.
     *
     * @param key names it within the list
     * @param condition SQL with {@code :<key>} for the chosen value
     * @param now the values that there are now
     */
    record OneOf(String key, String condition, Supplier<List<String>> now) implements Filter {

        /** The values that there are now. */
        public List<String> values() {
            return now.get();
        }
    }

    /**
     * Whether something holds. SQL without values but {@code :now}, in epoch milliseconds; "no" is its opposite.
     *
     * @param key names it within the list
     * @param condition SQL that holds for "yes"
     */
    record YesNo(String key, String condition) implements Filter {}

    /** What a range is of: the kind of the column, and of what is chosen. */
    enum Range {
        /** Days in Asia/Shanghai, over a column of moments in epoch milliseconds. */
        MOMENT,
        /** Days, over a column of ISO dates. */
        DAY,
        /** Whole numbers, over a column of them. */
        NUMBER
    }

    /**
     * From and to, both included; either may be left out. In the URL {@code <key>-from} and {@code <key>-to}.
     *
     * @param key names it within the list
     * @param column SQL of what is compared
     * @param range what is chosen
     */
    record Between(String key, String column, Range range) implements Filter {}

    /**
     * An area of the viewer's own, chosen from those the list's scope holds.
     *
     * @param key names it within the list
     * @param column the column that holds the area's id
     */
    record InArea(String key, String column) implements Filter {}

    /**
     * Words to search for; two characters suffice.
     *
     * @param key names it within the list
     * @param index where the words are looked up
     * @param idColumn the column that holds the id under which the object was indexed
     */
    record Search(String key, SearchIndex index, String idColumn) implements Filter {}
}
