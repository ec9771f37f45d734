package org.linli.server.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.api.access.ActingAs;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;
import org.linli.api.rights.Retention;
import org.linli.api.words.Words;
import org.linli.server.plugin.Catalogue.Owned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long each class of data is kept, and the nightly erasure of what is due. */
public final class Retentions {

    /** Small enough for one act, and for others to get their turn between two. */
    static final int ERASED_AT_ONCE = 100;

    static final int PIECES_PER_NIGHT_MAX = 2_000;

    private static final String PLUGIN_NAME = "plugin.name";
    private static final Logger LOG = LoggerFactory.getLogger(Retentions.class);

    private final Data data;
    private final Clock clock;
    private final Audit audit;
    private final Registered registered;

    Retentions(Data data, Clock clock, Audit audit, Registered registered) {
        this.data = data;
        this.clock = clock;
        this.audit = audit;
        this.registered = registered;
    }

    /** A class of data in the reader's language. */
    public record Shown(String key, String title, String why, int days, int daysMin) {}

    List<Shown> shown(Locale locale) {
        var stored = stored();
        return registered.rights().retentions().stream()
                .map(owned -> {
                    var words = registered.owner(owned).words(locale);
                    var each = owned.value();
                    return new Shown(
                            each.key(),
                            text(words, each.words(), "retention.cases"),
                            text(words, each.words() + ".why", "retention.cases.why"),
                            days(each, stored),
                            each.daysMin());
                })
                .toList();
    }

    /** What no plugin says of its cases is said in general. */
    private static String text(Words words, String key, String otherwise) {
        return words.has(key) ? words.text(key) : words.text(otherwise, words.text(PLUGIN_NAME));
    }

    /** Sets the days of a class. Throws Refused when they are fewer than may be. */
    void set(ActingAs who, String key, int days) {
        var retention = registered.rights().retentions().stream()
                .map(Owned::value)
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.because("kind", "retention.refused.kind"));
        if (days < retention.daysMin()) {
            throw Refused.because("days", "retention.refused.days", retention.daysMin());
        }
        data.act(handle -> {
            new RetentionDao(handle).set(key, days);
            audit.record(handle, who, "retention.set", "retention", 0, key + " " + days);
            return days;
        });
    }

    /** Erases what is due, in small pieces; says whether anything was. A class that fails is told, the others go on. */
    public boolean eraseDue() {
        boolean any = false;
        for (var owned : registered.rights().retentions()) {
            try {
                any |= eraseDue(owned);
            } catch (Throwable thrown) { // what a plugin throws is its own affair
                LOG.error("What is due of {} could not be erased", owned.value().key(), thrown);
            }
        }
        return any;
    }

    private boolean eraseDue(Owned<Retention> owned) {
        var retention = owned.value();
        Instant before = clock.instant().minus(Duration.ofDays(days(retention, stored())));
        int pieces = 0;
        while (pieces < PIECES_PER_NIGHT_MAX
                && registered.ask(
                                owned,
                                retention.key(),
                                owner -> owner.data()
                                        .act(handle -> retention.due().erase(handle, before, ERASED_AT_ONCE)))
                        > 0) {
            pieces++;
        }
        return pieces > 0;
    }

    /** The days that were set, by class. */
    private Map<String, Integer> stored() {
        return data.read(handle -> new RetentionDao(handle).days());
    }

    private static int days(Retention retention, Map<String, Integer> stored) {
        return Math.max(stored.getOrDefault(retention.key(), retention.days()), retention.daysMin());
    }
}
