package org.linli.server.area;

import io.hypersistence.tsid.TSID;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a node stands in a tree: the ids from the top down to itself, thirteen Crockford characters each, each
 * followed by a slash. It is a prefix of every path below, so a subtree is one range: from the path itself up to
 * {@link #end()}.
 */
public record TreePath(String text) {

    private static final int STEP = 14;

    public static TreePath top(long id) {
        return new TreePath(step(id));
    }

    public TreePath child(long id) {
        return new TreePath(text + step(id));
    }

    /** The first text after every path of the subtree; the range is below it. */
    public String end() {
        return text.substring(0, text.length() - 1) + (char) ('/' + 1);
    }

    public List<Long> ids() {
        var ids = new ArrayList<Long>();
        for (int at = 0; at < text.length(); at += STEP) {
            ids.add(TSID.from(text.substring(at, at + STEP - 1)).toLong());
        }
        return ids;
    }

    public boolean holds(TreePath other) {
        return other.text.startsWith(text);
    }

    private static String step(long id) {
        return TSID.from(id).toString() + "/";
    }
}
