package org.linli.server.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.api.refusal.Refused;

/**
 * Days one after another, first and last included. As text one day is {@code 2026-01-04}, several are
 * {@code 2026-02-15 2026-02-23}; people may write the parts of a date apart as they like.
 */
public record DaySpan(LocalDate first, LocalDate last) {

    /** The longest span that is read: a longer one is a slip of the pen. */
    static final int DAYS_MAX = HolidayYear.OFF_MAX;

    private static final int LINES_MAX = 100;
    private static final String LINE_END = "[\\n\\r;]+";

    /** The spans of a text, one in each line or between semicolons. Throws Refused at the first line that is none. */
    static List<DaySpan> read(String text) {
        var lines = Arrays.stream(text.split(LINE_END))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > LINES_MAX) {
            throw Refused.because("", "calendar.refused.lines", LINES_MAX);
        }
        return lines.stream().map(DaySpan::line).toList();
    }

    /** Days as spans, in order. */
    static List<DaySpan> of(Collection<LocalDate> days) {
        var spans = new ArrayList<DaySpan>();
        for (var day : new TreeSet<>(days)) {
            var before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (before != null && before.last.plusDays(1).equals(day)) {
                spans.set(spans.size() - 1, new DaySpan(before.first, day));
            } else {
                spans.add(new DaySpan(day, day));
            }
        }
        return spans;
    }

    static SortedSet<LocalDate> days(Collection<DaySpan> spans) {
        return spans.stream()
                .flatMap(span -> span.first.datesUntil(span.last.plusDays(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String text(Collection<DaySpan> spans, String between) {
        return spans.stream().map(DaySpan::toString).collect(Collectors.joining(between));
    }

    public long days() {
        return first.datesUntil(last.plusDays(1)).count();
    }

    public boolean one() {
        return first.equals(last);
    }

    @Override
    public String toString() {
        return one() ? first.toString() : first + " " + last;
    }

    private static DaySpan line(String line) {
        var numbers = Arrays.stream(line.split("\\D+"))
                .filter(number -> !number.isEmpty())
                .toList();
        try {
            var first = day(numbers.subList(0, 3));
            var last = day(numbers.subList(numbers.size() - 3, numbers.size()));
            boolean whole = numbers.size() == 3 || numbers.size() == 6;
            if (whole && !last.isBefore(first) && last.isBefore(first.plusDays(DAYS_MAX))) {
                return new DaySpan(first, last);
            }
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            // told below, with every other line that is no span
        }
        throw Refused.because("", "calendar.refused.line", line, DAYS_MAX);
    }

    private static LocalDate day(List<String> numbers) {
        return LocalDate.of(
                Integer.parseInt(numbers.get(0)), Integer.parseInt(numbers.get(1)), Integer.parseInt(numbers.get(2)));
    }
}
