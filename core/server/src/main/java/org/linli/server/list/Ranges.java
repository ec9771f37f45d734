package org.linli.server.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.calendar.Calendar;
import org.linli.api.list.Filter.Between;
import org.linli.api.list.Filter.Range;

/** A range of days or numbers as an address holds it, and as SQL. */
final class Ranges {

    private static final String NUMBER = "-?\\d{1,18}";

    private Ranges() {}

    static String from(Between filter) {
        return filter.key() + "-from";
    }

    static String to(Between filter) {
        return filter.key() + "-to";
    }

    static boolean understood(Between filter, String value) {
        return filter.range() == Range.NUMBER
                ? value.matches(NUMBER)
                : day(value).isPresent();
    }

    static Stream<SqlText> conditions(Between filter, Map<String, String> chosen) {
        return Stream.of(
                        Optional.ofNullable(chosen.get(from(filter)))
                                .map(value -> condition(filter, from(filter), " >= ", first(filter, value))),
                        Optional.ofNullable(chosen.get(to(filter)))
                                .map(value -> condition(filter, to(filter), last(filter), end(filter, value))))
                .flatMap(Optional::stream);
    }

    private static SqlText condition(Between filter, String key, String compared, Object value) {
        var parameter = "linli_" + key.replace('-', '_');
        return SqlText.of(filter.column() + compared + ":" + parameter, parameter, value);
    }

    private static Object first(Between filter, String value) {
        return switch (filter.range()) {
            case MOMENT -> midnight(LocalDate.parse(value));
            case DAY -> value;
            case NUMBER -> Long.parseLong(value);
        };
    }

    /** A day is included to its last moment. */
    private static Object end(Between filter, String value) {
        return filter.range() == Range.MOMENT ? midnight(LocalDate.parse(value).plusDays(1)) : first(filter, value);
    }

    private static String last(Between filter) {
        return filter.range() == Range.MOMENT ? " < " : " <= ";
    }

    private static Object midnight(LocalDate day) {
        return day.atStartOfDay(Calendar.ZONE).toInstant().toEpochMilli();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            // a year of more than four digits is no day that anybody means
            return text.length() == "2026-01-01".length() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static List<String> keys(Between filter) {
        return List.of(from(filter), to(filter));
    }
}
