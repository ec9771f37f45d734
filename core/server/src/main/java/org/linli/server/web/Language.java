package org.linli.server.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of a page: Chinese, unless the visitor switched; the switch is kept in a cookie. What the browser
 * prefers is not asked: a district's residents expect Chinese, also on a phone that was set up in another language.
 */
final class Language {

    static final String QUERY = "lang";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final List<Locale> OFFERED = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private Language() {}

    /** The language of this request; keeps what the query chooses. */
    static Locale of(Incoming incoming, Optional<String> chosen, Cookies cookies) {
        chosen.ifPresent(tag -> keep(tag, cookies));
        return chosen.flatMap(Language::offered)
                .or(() -> incoming.cookie(Cookies.LANGUAGE).flatMap(Language::offered))
                .orElse(OFFERED.get(0));
    }

    /** The page that the switch stood on, with its query, when the link could name the path alone. */
    static Optional<String> page(Incoming incoming, String site) {
        var referer = incoming.header("Referer").filter(from -> from.startsWith(site + "/"));
        return referer.map(from -> from.substring(site.length()))
                .filter(from -> from.startsWith(incoming.rawPath() + "?") && !from.contains(QUERY + "="));
    }

    static void keep(String tag, Cookies cookies) {
        offered(tag).ifPresent(locale -> cookies.set(Cookies.LANGUAGE, locale.toLanguageTag(), KEPT));
    }

    private static Optional<Locale> offered(String tag) {
        return OFFERED.stream()
                .filter(locale -> locale.toLanguageTag().equalsIgnoreCase(tag)
                        || locale.getLanguage().equalsIgnoreCase(tag))
                .findFirst();
    }
}
