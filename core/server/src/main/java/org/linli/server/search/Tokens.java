package org.linli.server.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into what is indexed and looked for: each Chinese character by itself, each Latin word and number whole, in
 * lower case and compatibility form (full-width digits are digits); all else separates.
 */
final class Tokens {

    /** Parts of the text that stand apart, each a phrase of tokens. */
    private final List<List<String>> phrases = new ArrayList<>();

    private final StringBuilder word = new StringBuilder();
    private final int max;
    private int count;
    private boolean apart = true;

    private Tokens(int max) {
        this.max = max;
    }

    /** All tokens in order, at most so many. */
    static List<String> of(String text, int max) {
        return phrases(text, max).stream().flatMap(List::stream).toList();
    }

    /** The tokens of each part that spaces or punctuation set apart, at most so many in all. */
    static List<List<String>> phrases(String text, int max) {
        Tokens tokens = new Tokens(max);
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain.codePoints().forEach(tokens::take);
        tokens.endWord();
        return tokens.phrases;
    }

    private void take(int character) {
        if (Character.isIdeographic(character)) {
            endWord();
            word.appendCodePoint(character);
            endWord();
        } else if (Character.isLetterOrDigit(character)) {
            word.appendCodePoint(character);
        } else {
            endWord();
            apart = true;
        }
    }

    private void endWord() {
        if (word.isEmpty() || count >= max) {
            word.setLength(0);
            return;
        }
        if (apart) {
            phrases.add(new ArrayList<>());
            apart = false;
        }
        phrases.get(phrases.size() - 1).add(word.toString());
        word.setLength(0);
        count++;
    }
}
