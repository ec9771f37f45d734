package org.linli.server.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.figure.Period;
import org.linli.api.list.Cell;
import org.linli.api.words.Words;
import org.linli.server.figure.FigureTable.Line;
import org.linli.server.figure.FigureView.Value;
import org.linli.server.list.TableFile;

/** An answered question in words: for the page, and as a file. */
final class FigurePage {

    private final Question question;
    private final FigureTable table;
    private final List<FigureEntry> failing;
    private final Areas areas;
    private final Words words;
    private final FigureText text;

    FigurePage(Question question, FigureTable table, List<FigureEntry> failing, Areas areas, Words words) {
        this.question = question;
        this.table = table;
        this.failing = failing;
        this.areas = areas;
        this.words = words;
        this.text = new FigureText(words);
    }

    String title() {
        var time = question.by().equals(Question.TIME)
                ? words.text("figures.until", text.period(question.period()))
                : text.period(question.period());
        return words.text("figures.table", where(), time);
    }

    private String where() {
        return question.area().orElse(areas.root()).name();
    }

    String corner() {
        return switch (question.by()) {
            case Question.TIME, Question.AREA -> words.text("figures.by." + question.by());
            default ->
                question.figures().stream()
                        .flatMap(entry -> question.dimension(entry).stream()
                                .map(dimension -> entry.words(words).text(dimension.words())))
                        .findFirst()
                        .orElse("");
        };
    }

    /** What could not be counted, in words. */
    List<String> failing() {
        return failing.stream()
                .map(entry -> words.text("figures.failed", entry.title(words)))
                .toList();
    }

    List<FigureView.Column> columns() {
        return question.figures().stream()
                .map(entry -> new FigureView.Column(
                        entry.title(words), entry.figure().unit().name()))
                .toList();
    }

    List<FigureView.Line> lines() {
        return table.lines().stream()
                .map(line -> new FigureView.Line(label(line.key()), href(line.key()), values(line.totals())))
                .toList();
    }

    List<Value> foot() {
        return table.addsUp() ? values(table.whole()) : List.of();
    }

    boolean zero() {
        return table.whole().stream().allMatch(Total.NOTHING::equals);
    }

    private List<Value> values(List<Total> totals) {
        return IntStream.range(0, totals.size())
                .mapToObj(i -> {
                    var figure = question.figures().get(i).figure();
                    var total = totals.get(i);
                    var number = FigureText.number(figure, total).map(Objects::toString);
                    return new Value(text.value(figure, total), number.orElse(""), text.note(figure, total));
                })
                .toList();
    }

    private String label(Object key) {
        if (key instanceof Period period) {
            return text.period(period);
        }
        if (key instanceof Long id) {
            return areas.find(id).map(Area::name).orElseGet(() -> words.text("figures.area.other"));
        }
        return question.figures().stream()
                .flatMap(entry -> question.dimension(entry).stream()
                        .filter(dimension -> dimension.values().contains(key))
                        .map(dimension -> entry.words(words).text(dimension.words() + "." + key)))
                .findFirst()
                .orElseGet(key::toString);
    }

    private String href(Object key) {
        return key instanceof Long id
                ? areas.find(id)
                        .filter(area -> area.level() == AreaLevel.SUBDISTRICT)
                        .map(area -> question.in(area).href(""))
                        .orElse("")
                : "";
    }

    /**
     * The table as data; a figure that could not be counted is null.
     *
     * @param key a period, an area's id, or a dimension's value
     */
    record Row(String key, String label, Map<String, Data> figures) {}

    /** A figure's value; null where there was nothing to divide by. */
    record Data(BigDecimal value, long numerator, long denominator) {}

    List<Row> rows() {
        return table.lines().stream()
                .map(line -> {
                    var data = new LinkedHashMap<String, Data>();
                    for (int i = 0; i < line.totals().size(); i++) {
                        var entry = question.figures().get(i);
                        var total = line.totals().get(i);
                        var value = FigureText.number(entry.figure(), total).orElse(null);
                        data.put(entry.id(), new Data(value, total.numerator(), total.denominator()));
                    }
                    failing.forEach(entry -> data.put(entry.id(), null));
                    return new Row(line.key().toString(), label(line.key()), data);
                })
                .toList();
    }

    /** Each figure as number, and where it is a ratio also what was divided. */
    TableFile file() {
        var headings = new ArrayList<>(List.of(corner()));
        for (var entry : question.figures()) {
            headings.add(entry.title(words));
            if (entry.figure().isRatio()) {
                headings.add(words.text("figures.numerator", entry.title(words)));
                headings.add(words.text("figures.denominator", entry.title(words)));
            }
        }
        headings.addAll(failing());
        return new TableFile(headings, table.lines().stream().map(this::cells).toList(), words);
    }

    private List<Cell> cells(Line line) {
        var label = Stream.of(Cell.text(label(line.key())));
        var values = IntStream.range(0, line.totals().size()).boxed().flatMap(i -> {
            var figure = question.figures().get(i).figure();
            var total = line.totals().get(i);
            var value = Stream.of(FigureText.cell(figure, total));
            return figure.isRatio()
                    ? Stream.concat(value, Stream.of(Cell.number(total.numerator()), Cell.number(total.denominator())))
                    : value;
        });
        var blanks = failing.stream().map(entry -> Cell.text(""));
        return Stream.of(label, values, blanks).flatMap(cells -> cells).toList();
    }
}
