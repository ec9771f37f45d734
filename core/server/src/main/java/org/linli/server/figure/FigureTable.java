package org.linli.server.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.figure.Dimension;
import org.linli.api.figure.FigureRow;

/** Answers a question with a table: a row for each period, area or part, with a total of each figure. */
final class FigureTable {

    private final Question question;
    private final Areas areas;
    private final List<Map<Object, Total>> totals;

    FigureTable(Question question, FigureBook book, Areas areas) {
        this.question = question;
        this.areas = areas;
        this.totals = question.figures().stream()
                .map(entry -> totals(
                        entry,
                        question.ask(entry).map(ask -> book.rows(entry, ask)).orElse(List.of())))
                .toList();
    }

    /**
     * A row.
     *
     * @param key the period, the area's id, or the dimension's value that it stands for
     * @param totals one for each figure
     */
    record Line(Object key, List<Total> totals) {}

    /** All rows in their order, also those where nothing happened. */
    List<Line> lines() {
        return keys().map(key -> new Line(
                        key,
                        totals.stream()
                                .map(ofFigure -> ofFigure.getOrDefault(key, Total.NOTHING))
                                .toList()))
                .toList();
    }

    /** Each figure's total over the whole table. */
    List<Total> whole() {
        return totals.stream()
                .map(ofFigure -> ofFigure.values().stream().reduce(Total.NOTHING, Total::plus))
                .toList();
    }

    /** Whether these add up: states of several moments do not. */
    boolean addsUp() {
        return !question.by().equals(Question.TIME)
                || question.figures().stream().noneMatch(entry -> entry.figure().isStock());
    }

    private Stream<Object> keys() {
        return switch (question.by()) {
            case Question.TIME -> question.periods().stream().map(period -> period);
            case Question.AREA -> areaKeys();
            default ->
                question.figures().stream()
                        .flatMap(entry -> question.dimension(entry).stream())
                        .flatMap(dimension -> dimension.values().stream())
                        .<Object>map(value -> value)
                        .distinct();
        };
    }

    /** The areas; and after them what lies in none of them, if there is such a thing. */
    private Stream<Object> areaKeys() {
        var named = below().map(Area::id);
        return Stream.<Object>concat(named, totals.stream().flatMap(ofFigure -> ofFigure.keySet().stream()))
                .distinct();
    }

    private Stream<Area> below() {
        if (isWide()) {
            return question.sight().tops(areas).stream();
        }
        var area = question.area().get();
        return area.level() == AreaLevel.SUBDISTRICT
                ? areas.children(area.id()).stream().filter(child -> child.level() == AreaLevel.COMMUNITY)
                : Stream.of(area);
    }

    private boolean isWide() {
        return question.area().filter(area -> !area.equals(areas.root())).isEmpty();
    }

    private Map<Object, Total> totals(FigureEntry entry, List<FigureRow> rows) {
        var sums = new HashMap<Object, Total>();
        rows.stream()
                .filter(row -> question.sight().sees(row) && lies(row))
                .forEach(row -> sums.merge(key(row), new Total(row.numerator(), row.denominator()), Total::plus));
        question.dimension(entry).map(Dimension::values).ifPresent(sums.keySet()::retainAll);
        return sums;
    }

    private boolean lies(FigureRow row) {
        if (isWide()) {
            return true;
        }
        var area = question.area().get();
        return area.id() == (area.level() == AreaLevel.SUBDISTRICT ? row.subdistrictId() : row.communityId());
    }

    private Object key(FigureRow row) {
        return switch (question.by()) {
            case Question.TIME -> row.period();
            case Question.AREA ->
                isWide() && question.sight().wholly(row.subdistrictId()) ? row.subdistrictId() : row.communityId();
            default -> row.part();
        };
    }
}
