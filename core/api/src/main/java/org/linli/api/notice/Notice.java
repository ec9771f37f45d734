package org.linli.api.notice;

import java.util.List;

/**
 * One fact that concerns a member. No personal data of others: a notice may go out by mail or to a telephone.
 *
 * @param key which fact it is, as {@code due-soon 4711}: one fact is told to one member once; at most 150 characters
 * @param words message key of the sender
 * @param args at most five, each at most 200 characters; one that is a message key of the sender is shown as its words
 * @param href the path where there is more, or ""
 */
public record Notice(String key, String words, List<String> args, String href) {

    private static final int KEY_MAX = 150;
    private static final int ARGS_MAX = 5;
    private static final int ARG_MAX = 200;

    public Notice {
        args = List.copyOf(args);
        if (key.length() > KEY_MAX || args.size() > ARGS_MAX || args.stream().anyMatch(arg -> arg.length() > ARG_MAX)) {
            throw new IllegalArgumentException("A notice is larger than it may be: " + words);
        }
    }
}
