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
 * @param hash the SHA-256 of its jar, or ""
 * @param name the key of its name in its words
 * @param reason why it does not run or is degraded, if so
 * @param about what its descriptor says of it
 * @param note what else is to be said: which of two jars is used, why an upgrade was refused
 */
public record PluginStatus(
        String id,
        String version,
        String hash,
        String name,
        Bundles words,
        State state,
        Optional<Message> reason,
        Optional<Message> note,
        About about,
        Brings brings) {

    /**
     * Whether it runs: DEGRADED does and fails again and again, WAITING starts with the server, STOPPED is not wanted,
     * FAILED cannot, of GONE there is no jar any more and what it stored is kept.
     */
    public enum State {
        RUNNING,
        DEGRADED,
        WAITING,
        STOPPED,
        FAILED,
        GONE;

        public boolean up() {
            return this == RUNNING || this == DEGRADED;
        }

        /** The key of its word. */
        public String words() {
            return "plugin.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Its name in a language. */
    public String title(Locale locale) {
        return words.in(locale).text(name);
    }

    /** What it is for, in a language, or "". */
    public String description(Locale locale) {
        var own = words.in(locale);
        return own.has(about.description()) ? own.text(about.description()) : "";
    }

    /**
     * What people are told of a plugin.
     *
     * @param licence as an SPDX identifier, or ""
     * @param author who made it, or ""
     * @param description the key of what it is for
     */
    public record About(String licence, String author, String description) {

        static final About NOTHING = new About("", "", "plugin.description");
    }

    /** What a running plugin has registered. */
    public record Brings(
            List<String> routes,
            List<String> permissions,
            List<String> roles,
            List<String> procedures,
            List<String> jobs,
            List<String> subscriptions) {

        static final Brings NOTHING = new Brings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
