package org.linli.server.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The years whose notices are known to this version; each file names its notice. */
final class ShippedYears {

    private static final List<Integer> YEARS = List.of(2025, 2026);
    private static final String SOURCE = "source ";
    private static final String OFF = "off ";
    private static final String WORK = "work ";

    private ShippedYears() {}

    static SortedMap<Integer, HolidayYear> read() {
        var years = new TreeMap<Integer, HolidayYear>();
        YEARS.forEach(year -> years.put(year, parse(year, file(year))));
        return years;
    }

    private static HolidayYear parse(int year, String text) {
        var spans = Map.of(OFF, new ArrayList<DaySpan>(), WORK, new ArrayList<DaySpan>());
        String source = "";
        for (var line : text.lines().toList()) {
            if (line.startsWith(SOURCE)) {
                source = line.substring(SOURCE.length());
            } else {
                var kind = line.startsWith(OFF) ? OFF : WORK;
                spans.get(kind).addAll(DaySpan.read(line.substring(kind.length())));
            }
        }
        return new HolidayYear(year, source, DaySpan.days(spans.get(OFF)), DaySpan.days(spans.get(WORK)));
    }

    private static String file(int year) {
        try (var file = ShippedYears.class.getResourceAsStream("/calendar/" + year + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
