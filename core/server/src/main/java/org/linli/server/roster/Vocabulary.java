package org.linli.server.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.server.words.Bundles;

/** Words by which a cell chooses one of several things: their words in each language, and their keys. */
final class Vocabulary {

    private static final Bundles CORE = Bundles.core();
    private static final String BAR = "\\|";

    private final Map<String, String> values = new HashMap<>();

    /** What can be chosen, by its message key. */
    static Vocabulary of(Collection<String> values, Function<String, String> words) {
        var vocabulary = new Vocabulary();
        values.forEach(value -> vocabulary.put(value, words.apply(value)));
        return vocabulary;
    }

    Optional<String> find(String typed) {
        return Optional.ofNullable(values.get(Plain.word(typed)));
    }

    /** Adds every word with what it chooses. */
    void into(Map<String, String> known) {
        known.putAll(values);
    }

    private void put(String value, String key) {
        values.put(Plain.word(value), value);
        for (var language : Bundles.LANGUAGES) {
            var words = CORE.in(language);
            values.put(Plain.word(words.text(key)), value);
            if (words.has(key + ".also")) {
                for (var other : words.text(key + ".also").split(BAR)) {
                    values.put(Plain.word(other), value);
                }
            }
        }
    }
}
