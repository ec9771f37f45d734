package org.linli.server.plugin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.linli.api.health.HealthCheck;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Work;
import org.linli.server.plugin.Catalogue.Owned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What plugins say of their health; looked at when somebody asks, at most every ten seconds. */
public final class HealthBook {

    private static final Logger LOG = LoggerFactory.getLogger(HealthBook.class);
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final String NO_ANSWER = "health.no-answer";

    private final Supplier<Catalogue> catalogue;
    private final Isolation isolation;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Looked looked = new Looked(Catalogue.EMPTY, Instant.MIN, Map.of());

    public HealthBook(Supplier<Catalogue> catalogue, Isolation isolation, Clock clock) {
        this.catalogue = catalogue;
        this.isolation = isolation;
        this.clock = clock;
    }

    /**
     * One check.
     *
     * @param key its name's key is {@code health.<key>}
     * @param ailment the key of what is wrong, if something is
     */
    public record Finding(String key, Optional<String> ailment) {}

    private record Looked(Catalogue of, Instant at, Map<String, List<Finding>> findings) {}

    /** By plugin; those without checks are left out. */
    public Map<String, List<Finding>> findings() {
        if (looking.tryLock()) { // otherwise somebody looks at this moment
            try {
                var now = catalogue.get();
                var at = clock.instant();
                if (looked.of != now || looked.at.isBefore(at.minus(KEPT))) {
                    looked = new Looked(now, at, look(now));
                }
            } finally {
                looking.unlock();
            }
        }
        return looked.findings;
    }

    private Map<String, List<Finding>> look(Catalogue now) {
        var begun = now.health().stream().map(check -> begin(now, check)).toList();
        var found = new HashMap<String, List<Finding>>();
        for (int i = 0; i < begun.size(); i++) {
            var owned = now.health().get(i);
            found.computeIfAbsent(owned.owner(), id -> new ArrayList<>())
                    .add(begun.get(i).get());
        }
        return found;
    }

    private Supplier<Finding> begin(Catalogue now, Owned<Map.Entry<String, HealthCheck>> owned) {
        var owner = now.owners().get(owned.owner());
        var key = owned.value().getKey();
        var check = owned.value().getValue();
        var work = new Work(owner.id(), owner.loader(), FaultKind.PART, "health." + key);
        Supplier<Optional<String>> ailment =
                answered(work, () -> isolation.begin(work, check::ailment)).orElse(() -> Optional.of(NO_ANSWER));
        return () -> new Finding(key, answered(work, ailment).orElse(Optional.of(NO_ANSWER)));
    }

    private static <T> Optional<T> answered(Work work, Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (Throwable thrown) { // whatever a plugin throws is its own affair
            LOG.warn("The check {} of {} failed", work.what(), work.owner(), thrown);
            return Optional.empty();
        }
    }
}
