package org.linli.api.check;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Something that must hold of what a plugin has stored. {@code linli verify} looks, on a site and in a backup, without
 * setting the plugin up.
 *
 * @param key its name is at {@code check.<key>}
 * @param look finds what does not hold
 */
public record DataCheck(String key, Look look) {

    /** The most sentences that a check answers. */
    public static final int PROBLEMS_MAX = 100;

    /** Looks whether it holds. */
    @FunctionalInterface
    public interface Look {

        /** What does not, one plain sentence each, at most {@link DataCheck#PROBLEMS_MAX}; reads only. */
        List<String> problems(Handle handle);
    }
}
