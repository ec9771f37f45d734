package org.linli.server.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.api.form.FormView;
import org.linli.api.list.Tone;
import org.linli.api.words.Words;
import org.linli.server.catalogue.CatalogueView;
import org.linli.server.plugin.Archive;
import org.linli.server.plugin.Archives;
import org.linli.server.plugin.Loading;
import org.linli.server.plugin.Manifest;
import org.linli.server.plugin.PluginStatus;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.server.plugin.Prospects;
import org.linli.server.plugin.Removal;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;

/** What the pages of plugins show. */
public final class PluginViews {

    private static final Bundles CORE = Bundles.core();

    private PluginViews() {}

    /**
     * All plugins, what the catalogues have, and the archives of those that were taken out.
     *
     * @param elsewhere what was decided at another node and is not so here
     */
    public record Listed(
            List<Line> plugins, CatalogueView catalogue, List<Archived> archives, List<String> elsewhere) {}

    /** An archive in words. */
    public record Archived(String file, String plugin, String version, String at) {

        static Archived of(Archive archive, Words words) {
            return new Archived(archive.file(), archive.plugin(), archive.version(), words.moment(archive.at()));
        }
    }

    /**
     * An archive, with what it holds.
     *
     * @param kilobytes its size
     * @param where its folder on the server
     * @param form to take a copy
     */
    public record ArchiveShown(Archived archive, Archives.Opened opened, long kilobytes, String where, FormView form) {}

    /**
     * An archive before it is loaded back.
     *
     * @param obstacles why it cannot be, in words
     */
    public record Returning(Archived archive, Manifest manifest, List<String> obstacles, FormView form) {}

    /** An archive that a plugin could have back, in words. */
    public record Offered(String file, String at, long rows) {

        static Offered of(Loading.Offer offer, Words words) {
            var archive = offer.archive();
            return new Offered(archive.file(), words.moment(archive.at()), offer.rows());
        }
    }

    /** The form that sends a jar of so many megabytes at most. */
    public record Sent(FormView form, int megabytes) {}

    /** What there is of a plugin before it is taken out; {@code act} says what becomes of its data. */
    public record Leaving(Line plugin, String act, Removal removal, FormView form) {

        /** Whether cases stand in the way: nobody could end them without the plugin. */
        public boolean underWay() {
            return removal.runs() > 0 && !act.equals("removal");
        }
    }

    /**
     * One plugin, with how it does and what it brings.
     *
     * @param archives of what it had stored before it was taken out
     */
    public record Shown(
            Line plugin,
            May may,
            PluginConditionView condition,
            PluginStatus.About about,
            List<Offered> archives,
            List<Part> parts) {}

    /**
     * What can be done with a plugin besides stopping and starting it.
     *
     * @param before the version that can be gone back to, or ""
     * @param notBack why the version before cannot be gone back to, or ""
     */
    public record May(boolean set, boolean takeOut, String before, String notBack) {

        static May of(String id, Prospects prospects, Words words) {
            var back = prospects.back(id);
            var notBack = back.flatMap(Prospects.Before::hindrance).map(why -> why.in(words));
            var before = notBack.isPresent()
                    ? ""
                    : back.map(Prospects.Before::version).orElse("");
            return new May(prospects.set(id), prospects.takeOut(id), before, notBack.orElse(""));
        }
    }

    /** The question before a plugin is stopped or started; {@code act} says which. */
    public record Asked(Line plugin, String act, FormView form) {}

    /**
     * A kind of thing that a plugin brings.
     *
     * @param words the key of its heading
     */
    public record Part(String words, List<String> things) {}

    /**
     * One plugin in words.
     *
     * @param state the key of its state's word
     * @param hindrance why starting it would not help, or ""; the reason is not said twice
     * @param gone whether there is no jar any more, only what it stored
     */
    public record Line(
            String id,
            String name,
            String version,
            String state,
            Tone tone,
            String reason,
            String note,
            String hindrance,
            boolean mayStop,
            boolean mayStart,
            boolean gone) {

        static Line of(PluginStatus plugin, Prospects prospects, Locale locale) {
            var words = CORE.in(locale);
            var up = plugin.state().up();
            var hindrance = up ? Optional.<Message>empty() : prospects.start(plugin.id());
            var reason = plugin.reason();
            return new Line(
                    plugin.id(),
                    plugin.title(locale),
                    plugin.version(),
                    plugin.state().words(),
                    tone(plugin.state()),
                    reason.map(why -> why.in(words)).orElse(""),
                    plugin.note().map(note -> note.in(words)).orElse(""),
                    hindrance.equals(reason)
                            ? ""
                            : hindrance.map(why -> why.in(words)).orElse(""),
                    up,
                    !up && hindrance.isEmpty(),
                    plugin.state() == State.GONE);
        }

        private static Tone tone(State state) {
            return switch (state) {
                case RUNNING -> Tone.GOING;
                case DEGRADED, WAITING -> Tone.WAITING;
                case STOPPED, GONE -> Tone.PLAIN;
                case FAILED -> Tone.LATE;
            };
        }
    }

    /** What is there of each kind; kinds with nothing are left out. */
    static List<Part> brings(PluginStatus plugin, List<String> tables) {
        var parts = new ArrayList<Part>();
        parts.add(new Part("plugin.brings.routes", plugin.brings().routes()));
        parts.add(new Part("plugin.brings.permissions", plugin.brings().permissions()));
        parts.add(new Part("plugin.brings.roles", plugin.brings().roles()));
        parts.add(new Part("plugin.brings.procedures", plugin.brings().procedures()));
        parts.add(new Part("plugin.brings.tables", tables));
        parts.add(new Part("plugin.brings.jobs", plugin.brings().jobs()));
        parts.add(new Part("plugin.brings.subscriptions", plugin.brings().subscriptions()));
        parts.removeIf(part -> part.things().isEmpty());
        return parts;
    }
}
