package org.linli.server.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.api.words.Words;
import org.linli.server.words.Bundles;

/** Words by which a cell chooses one of several things: their words in each language, and their keys. */
public final class Vocabulary {

    private static final Bundles CORE = Bundles.core();
    private static final String BAR = "\\|";

    private final Map<String, String> values = new HashMap<>();

    /** What can be chosen, by its message key in the core's words. */
    static Vocabulary of(Collection<String> values, Function<String, String> words) {
        return of(values, words, CORE::in);
    }

    /** The same in the words of others. */
    public static Vocabulary of(
            Collection<String> values, Function<String, String> keys, Function<Locale, Words> words) {
        var vocabulary = new Vocabulary();
        values.forEach(value -> vocabulary.put(value, keys.apply(value), words));
        return vocabulary;
    }

    public Optional<String> find(String typed) {
        return Optional.ofNullable(values.get(Plain.word(typed)));
    }

    /** Adds every word with what it chooses. */
    void into(Map<String, String> known) {
        known.putAll(values);
    }

    private void put(String value, String key, Function<Locale, Words> in) {
        values.put(Plain.word(value), value);
        for (var language : Bundles.LANGUAGES) {
            var words = in.apply(language);
            values.put(Plain.word(words.text(key)), value);
            if (words.has(key + ".also")) {
                for (var other : words.text(key + ".also").split(BAR)) {
                    values.put(Plain.word(other), value);
                }
            }
        }
    }
}
