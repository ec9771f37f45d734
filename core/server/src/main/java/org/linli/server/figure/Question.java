package org.linli.server.figure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.linli.api.area.Area;
import org.linli.api.figure.Dimension;
import org.linli.api.figure.FigureAsk;
import org.linli.api.figure.Period;
import org.linli.api.figure.PeriodKind;

/**
 * What is asked of the page of figures, as its address holds it.
 *
 * @param figures at most three; they stand beside each other
 * @param sight what the viewer sees of the first; the others are shown for the same areas
 * @param area empty for all that the viewer may see
 * @param by what the rows are: {@link #TIME}, {@link #AREA}, or the key of a dimension
 */
record Question(List<FigureEntry> figures, Sight sight, Period period, Optional<Area> area, String by) {

    static final String PATH = "/figures";
    static final String TIME = "time";
    static final String AREA = "area";
    static final List<String> FIGURES = List.of("figure", "second", "third");

    /** How many periods a course of time shows, and how many can be chosen from. */
    private static final Map<PeriodKind, Integer> SHOWN =
            Map.of(PeriodKind.WEEK, 13, PeriodKind.MONTH, 13, PeriodKind.QUARTER, 9, PeriodKind.YEAR, 5);

    private static final Map<PeriodKind, Integer> OFFERED =
            Map.of(PeriodKind.WEEK, 53, PeriodKind.MONTH, 36, PeriodKind.QUARTER, 16, PeriodKind.YEAR, 8);

    /** The periods that are shown, the earliest first. */
    List<Period> periods() {
        return by.equals(TIME) ? upTo(period, SHOWN) : List.of(period);
    }

    static List<Period> offered(Period last) {
        return upTo(last, OFFERED);
    }

    private static List<Period> upTo(Period last, Map<PeriodKind, Integer> counts) {
        return LongStream.rangeClosed(1L - counts.get(last.kind()), 0)
                .mapToObj(last::plus)
                .toList();
    }

    /** What the figure is asked; empty where it cannot be broken down like that. */
    Optional<FigureAsk> ask(FigureEntry entry) {
        if (by.equals(TIME) || by.equals(AREA)) {
            return Optional.of(new FigureAsk(periods(), Optional.empty()));
        }
        return dimension(entry).map(found -> new FigureAsk(periods(), Optional.of(found)));
    }

    Optional<Dimension> dimension(FigureEntry entry) {
        return entry.figure().dimensions().stream()
                .filter(dimension -> dimension.key().equals(by))
                .findFirst();
    }

    Question without(List<FigureEntry> others) {
        var left = figures.stream().filter(entry -> !others.contains(entry)).toList();
        return new Question(left, sight, period, area, by);
    }

    Question in(Area other) {
        return new Question(figures, sight, period, Optional.of(other), by);
    }

    /** The address that asks this, with a suffix as {@code .csv}, or "". */
    String href(String suffix) {
        var query = new LinkedHashMap<String, String>();
        for (int i = 0; i < figures.size(); i++) {
            query.put(FIGURES.get(i), figures.get(i).id());
        }
        query.put("kind", period.kind().name());
        query.put("period", period.toString());
        area.ifPresent(chosen -> query.put("area", Long.toString(chosen.id())));
        query.put("by", by);
        return query.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", PATH + suffix + "?", ""));
    }
}
