package org.linli.server.plugin;

import java.util.List;
import java.util.Optional;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;

/**
 * A plugin as the administrator sees it.
 *
 * @param version as its descriptor says, or "" where none could be read
 * @param name the key of its name in its words
 * @param reason why it does not run, if so
 */
public record PluginStatus(
        String id, String version, String name, Bundles words, State state, Optional<Message> reason, Brings brings) {

    /** Whether it runs. */
    public enum State {
        RUNNING,
        STOPPED,
        FAILED
    }

    /** What a running plugin has registered. */
    public record Brings(List<String> routes, List<String> permissions, List<String> jobs, List<String> subscriptions) {

        static final Brings NOTHING = new Brings(List.of(), List.of(), List.of(), List.of());
    }
}
