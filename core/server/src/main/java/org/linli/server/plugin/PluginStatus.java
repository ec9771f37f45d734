package org.linli.server.plugin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;

/**
 * A plugin as the administrator sees it.
 *
 * @param version as its descriptor says, or "" where none could be read
 * @param name the key of its name in its words
 * @param reason why it does not run, if so
 * @param note what else is to be said: which of two jars is used, why an upgrade was refused
 */
public record PluginStatus(
        String id,
        String version,
        String name,
        Bundles words,
        State state,
        Optional<Message> reason,
        Optional<Message> note,
        Brings brings) {

    /** Whether it runs: WAITING starts with the server, STOPPED is not wanted, FAILED cannot. */
    public enum State {
        RUNNING,
        WAITING,
        STOPPED,
        FAILED;

        /** The key of its word. */
        public String words() {
            return "plugin.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Its name in a language. */
    public String title(Locale locale) {
        return words.in(locale).text(name);
    }

    /** What a running plugin has registered. */
    public record Brings(List<String> routes, List<String> permissions, List<String> jobs, List<String> subscriptions) {

        static final Brings NOTHING = new Brings(List.of(), List.of(), List.of(), List.of());
    }
}
