package org.linli.server.figure;

import static org.linli.api.access.Access.everyone;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.linli.api.area.Areas;
import org.linli.api.figure.FigureAsk;
import org.linli.api.figure.FigureRow;
import org.linli.api.figure.Period;
import org.linli.api.figure.PeriodKind;
import org.linli.api.figure.Unit;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.api.words.Words;
import org.linli.server.figure.FigureView.Option;
import org.linli.server.figure.FigureView.Value;
import org.linli.server.figure.ReportView.Row;
import org.linli.server.figure.ReportView.Section;

/** The report of a year, made to be printed: a section for each plugin, each figure against the year before. */
final class ReportPages implements Pages {

    private static final String PLUGIN_NAME = "plugin.name";
    private static final Value NONE = new Value("", "", "");

    private final FigureBook book;
    private final Areas areas;
    private final Clock clock;

    ReportPages(FigureBook book, Areas areas, Clock clock) {
        this.book = book;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public void routes(Routes to) {
        to.get("/figures/report", everyone(), this::show);
    }

    private Answer show(Request request) {
        var words = request.words();
        var now = Period.at(PeriodKind.YEAR, clock.instant());
        var year = Period.parse(request.query("year"))
                .filter(asked ->
                        asked.kind() == PeriodKind.YEAR && !asked.start().isAfter(now.start()))
                .orElse(now);
        var text = new FigureText(words);
        var view = new ReportView(
                words.text("figures.report.title", areas.root().name(), text.period(year)),
                Question.offered(now).stream()
                        .sorted((one, other) -> other.start().compareTo(one.start()))
                        .map(each -> new Option(each.toString(), text.period(each), each.equals(year)))
                        .toList(),
                words.text("figures.report.made", clock.instant()),
                text.period(year),
                text.period(year.plus(-1)),
                sections(request, year));
        return Answer.workbench(view.title(), "figure/report.jte", view).withJson(view.sections());
    }

    private List<Section> sections(Request request, Period year) {
        var rows = new LinkedHashMap<String, List<Row>>();
        for (var entry : book.seenBy(request.viewer())) {
            var words = entry.words(request.words());
            var title = words.text(words.has(PLUGIN_NAME) ? PLUGIN_NAME : "frame.base");
            rows.computeIfAbsent(title, none -> new ArrayList<>()).add(row(request, entry, year));
        }
        return rows.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    private Row row(Request request, FigureEntry entry, Period year) {
        var words = request.words();
        return book.rowsIfCounted(entry, new FigureAsk(List.of(year.plus(-1), year), Optional.empty()))
                .map(rows -> row(request, entry, year, rows))
                .orElseGet(() ->
                        new Row(entry.title(words), words.text("figures.failed", entry.title(words)), NONE, NONE, ""));
    }

    private static Row row(Request request, FigureEntry entry, Period year, List<FigureRow> rows) {
        var words = request.words();
        var sight = Sight.of(entry.figure(), request.viewer());
        var now = Total.of(
                rows.stream().filter(row -> sight.sees(row) && row.period().equals(year)));
        var before = Total.of(
                rows.stream().filter(row -> sight.sees(row) && !row.period().equals(year)));
        return new Row(
                entry.title(words),
                entry.what(words),
                value(entry, now, words),
                value(entry, before, words),
                change(entry, now, before, words));
    }

    private static Value value(FigureEntry entry, Total total, Words words) {
        var text = new FigureText(words);
        return new Value(text.value(entry.figure(), total), "", text.note(entry.figure(), total));
    }

    /** Percent change by points, all else by its part of the year before. */
    private static String change(FigureEntry entry, Total now, Total before, Words words) {
        var newer = FigureText.number(entry.figure(), now);
        var older = FigureText.number(entry.figure(), before);
        if (newer.isEmpty() || older.isEmpty()) {
            return "";
        }
        var difference = newer.get().subtract(older.get());
        if (entry.figure().unit() == Unit.PERCENT) {
            return words.text("figures.report.points", signed(difference));
        }
        return older.get().signum() == 0
                ? ""
                : words.text(
                        "figures.report.percent",
                        signed(difference.movePointRight(2).divide(older.get(), 1, RoundingMode.HALF_UP)));
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }
}
