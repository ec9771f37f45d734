package org.linli.server.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.api.figure.Figure;
import org.linli.api.words.Words;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Work;
import org.linli.server.web.Owner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What figures are called: their plugins are asked within their bounds, and once a minute. */
final class FigureNames {

    private static final Logger LOG = LoggerFactory.getLogger(FigureNames.class);

    private static final String FAILED = "-";

    private final Isolation isolation;

    /** By what is asked for; the figures themselves are held by nobody here, or their plugins could not go. */
    private final Cache<Figure, Map<String, String>> known =
            Caffeine.newBuilder().weakKeys().expireAfterWrite(FigureBook.KEPT).build();

    FigureNames(Isolation isolation) {
        this.isolation = isolation;
    }

    /** What it is called, or with the part {@code .what} what is counted; its id where its plugin cannot say. */
    String text(Owner owner, Figure figure, Words in, String part) {
        var names = known.get(figure, none -> new ConcurrentHashMap<>());
        var key = in.locale().toLanguageTag() + part;
        if (!names.containsKey(key) && !names.containsKey(FAILED)) {
            asked(owner, figure, in, part).ifPresentOrElse(name -> names.put(key, name), () -> names.put(FAILED, ""));
        }
        return names.getOrDefault(key, owner.id() + "." + figure.key());
    }

    private Optional<String> asked(Owner owner, Figure figure, Words in, String part) {
        var work = new Work(owner.id(), owner.loader(), FaultKind.FIGURE, figure.key());
        try {
            return isolation.callAside(work, () -> Optional.of(figure.text(in, part)));
        } catch (Throwable thrown) { // whatever a plugin throws is its own affair
            LOG.warn("The figure {} of {} cannot be named", figure.key(), owner.id(), thrown);
            return Optional.empty();
        }
    }
}
