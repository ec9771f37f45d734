package org.linli.server.words;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final int ROOM = 32;
    private static final int SEPARATED_FROM = 1_000;

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
        date(LocalDate.EPOCH); // throws when the pattern asks for more than a day has
        moment(Instant.EPOCH);
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
        var plain = plain(text, args);
        if (plain.isPresent()) {
            return plain.get();
        }
        // a MessageFormat is not safe for several threads; a clone is cheaper than parsing again
        var format = formats.computeIfAbsent(key, k -> parsed(text));
        try {
            return ((MessageFormat) format.clone())
                    .format(Arrays.stream(args).map(this::readable).toArray());
        } catch (IllegalArgumentException unfit) {
            return text; // as above: it says number of what is none
        }
    }

    /** The text, where all that stands in it are strings and small numbers in simple places: most do not need more. */
    private static Optional<String> plain(String text, Object... args) {
        var written = new StringBuilder(text.length() + ROOM);
        int from = 0;
        for (int brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', from)) {
            int end = brace + 2;
            int index = end < text.length() && text.charAt(end) == '}' ? text.charAt(brace + 1) - '0' : -1;
            if (index < 0 || index >= args.length || !plain(args[index])) {
                return Optional.empty();
            }
            written.append(text, from, brace).append(args[index]);
            from = end + 1;
        }
        return text.indexOf('\'') >= 0
                ? Optional.empty()
                : Optional.of(written.append(text, from, text.length()).toString());
    }

    private static boolean plain(Object value) {
        return value instanceof String
                || value instanceof Integer number && number > -SEPARATED_FROM && number < SEPARATED_FROM;
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
