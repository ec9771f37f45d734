package org.linli.server.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.api.words.Words;

/**
 * The words of one owner in each language: its own first, then the core's. Read from {@code messages.properties}
 * (English) and {@code messages_zh_CN.properties}, both UTF-8, at the root of the owner's class path.
 */
public final class Bundles {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** The languages of the product; the first is the default. */
    public static final List<Locale> LANGUAGES = List.of(CHINESE, ENGLISH);

    private static final String ENGLISH_FILE = "messages.properties";
    private static final String CHINESE_FILE = "messages_zh_CN.properties";

    private final Map<Locale, Words> words;

    private Bundles(Map<Locale, Words> words) {
        this.words = words;
    }

    /** The core's own. */
    public static Bundles core() {
        var files = BundleFiles.with(Bundles.class);
        var english = new TextLookup(files.read(ENGLISH_FILE), TextLookup.NONE);
        var chinese = new TextLookup(files.read(CHINESE_FILE), english);
        return of(chinese, english);
    }

    /** Those of a plugin: its language, the reference language, then the core's. */
    public Bundles and(BundleFiles files) {
        var english = files.read(ENGLISH_FILE);
        var chinese = files.read(CHINESE_FILE);
        return of(
                new TextLookup(chinese, new TextLookup(english, lookup(CHINESE))),
                new TextLookup(english, lookup(ENGLISH)));
    }

    /** The words of the language that is nearest: Chinese for any Chinese, English for everything else. */
    public Words in(Locale locale) {
        return words.get(locale.getLanguage().equals("zh") ? CHINESE : ENGLISH);
    }

    private TextLookup lookup(Locale locale) {
        return ((BundleWords) words.get(locale)).lookup();
    }

    private static Bundles of(TextLookup chinese, TextLookup english) {
        return new Bundles(
                Map.of(CHINESE, new BundleWords(CHINESE, chinese), ENGLISH, new BundleWords(ENGLISH, english)));
    }
}
