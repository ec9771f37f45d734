package org.linli.server.words;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.api.calendar.Calendar;
import org.linli.api.words.Words;

/**
 * Words of one owner in one language. An apostrophe in a text is an apostrophe; to show a brace, write it between two.
 * Days and moments among the arguments are written as {@link #date} and {@link #moment} write them, messages in the
 * same language, lists with semicolons; ids and years are given as strings, or they get thousands separators.
 */
final class BundleWords implements Words {

    private static final Pattern APOSTROPHE = Pattern.compile("''|'[{]'|'[}]'|'");

    private final Locale locale;
    private final TextLookup lookup;
    // bounded by the number of keys: unknown keys are not kept
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    BundleWords(Locale locale, TextLookup lookup) {
        this.locale = locale;
        this.lookup = lookup;
        this.day = formatter("format.day", "uuuu-MM-dd");
        this.moment = formatter("format.moment", "uuuu-MM-dd HH:mm");
    }

    TextLookup lookup() {
        return lookup;
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public String text(String key, Object... args) {
        return lookup.find(key).map(text -> written(key, text, args)).orElse(key);
    }

    @Override
    public boolean has(String key) {
        return lookup.find(key).isPresent();
    }

    @Override
    public String date(LocalDate date) {
        return day.format(date);
    }

    @Override
    public String moment(Instant instant) {
        return moment.format(instant.atZone(Calendar.ZONE));
    }

    private String written(String key, String text, Object... args) {
        if (text.indexOf('{') < 0 && text.indexOf('\'') < 0) {
            return text;
        }
        // a MessageFormat is not safe for several threads; a clone is cheaper than parsing again
        var format = formats.computeIfAbsent(key, k -> parsed(text));
        return ((MessageFormat) format.clone())
                .format(Arrays.stream(args).map(this::readable).toArray());
    }

    private MessageFormat parsed(String text) {
        var quoted = APOSTROPHE.matcher(text).replaceAll(found -> found.group().length() == 1 ? "''" : found.group());
        try {
            return new MessageFormat(quoted, locale);
        } catch (IllegalArgumentException unreadable) {
            // better the raw text on the page than no page; the test of words finds it
            return new MessageFormat("'" + text.replace("'", "''") + "'", locale);
        }
    }

    private Object readable(Object value) {
        if (value instanceof LocalDate date) {
            return date(date);
        }
        if (value instanceof Instant instant) {
            return moment(instant);
        }
        if (value instanceof Message message) {
            return message.in(this);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::readable).map(String::valueOf).collect(Collectors.joining("; "));
        }
        return value;
    }

    private DateTimeFormatter formatter(String key, String otherwise) {
        return DateTimeFormatter.ofPattern(lookup.find(key).orElse(otherwise), locale);
    }
}
