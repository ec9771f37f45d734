package org.linli.server.plugin;

import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a plugin its settings as they are now; the record is made anew only when something has changed. */
final class LiveSettings<S extends Record> implements Supplier<S> {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSettings.class);

    private final OwnSettings settings;
    private final Class<S> type;
    private volatile Made<S> made;

    /** Throws PluginFailure when a value is wrong at the start. */
    LiveSettings(OwnSettings settings, Class<S> type) {
        this.settings = settings;
        this.type = type;
        var now = settings.stored().get();
        this.made = new Made<>(now, settings.read(type, now));
    }

    private record Made<S>(Map<String, String> of, S value) {}

    @Override
    public S get() {
        var last = made;
        var now = settings.stored().get();
        if (!now.equals(last.of())) {
            last = new Made<>(now, again(now, last.value()));
            made = last;
        }
        return last.value();
    }

    /** What a page has stored was checked; where it is wrong all the same, what held before goes on to hold. */
    private S again(Map<String, String> now, S before) {
        try {
            return settings.read(type, now);
        } catch (RuntimeException wrong) { // a refusal, or what its constructor throws
            LOG.warn("Stored settings are not taken", wrong);
            return before;
        }
    }
}
