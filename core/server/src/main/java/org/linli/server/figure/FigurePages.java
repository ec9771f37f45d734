package org.linli.server.figure;

import static org.linli.api.access.Access.everyone;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.linli.api.area.Areas;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.list.TableFile;

/** The page of figures: open figures for everybody, all others where their permission is held. */
final class FigurePages implements Pages {

    private static final String CSV = ".csv";
    private static final String XLSX = ".xlsx";

    private final FigureBook book;
    private final Questions questions;
    private final Areas areas;
    private final UnaryOperator<String> asset;

    FigurePages(FigureBook book, Questions questions, Areas areas, UnaryOperator<String> asset) {
        this.book = book;
        this.questions = questions;
        this.areas = areas;
        this.asset = asset;
    }

    @Override
    public void routes(Routes to) {
        to.get(Question.PATH, everyone(), this::show)
                .get(Question.PATH + CSV, everyone(), file(CSV, "text/csv;charset=utf-8", TableFile::csv))
                .get(
                        Question.PATH + XLSX,
                        everyone(),
                        file(
                                XLSX,
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                TableFile::xlsx));
    }

    private Answer show(Request request) {
        var words = request.words();
        var question = questions.of(request);
        var page = question.map(asked -> page(request, asked));
        var view = question.map(asked -> view(request, asked, page.get())).orElseGet(() -> FigureView.none(words));
        return Answer.workbench(words.text("figures.title"), "figure/show.jte", view)
                .withJson(page.map(FigurePage::rows).orElse(List.of()));
    }

    private Function<Request, Answer> file(String suffix, String type, Function<TableFile, byte[]> written) {
        return request -> {
            var file = questions
                    .of(request)
                    .map(question -> page(request, question).file())
                    .orElseGet(() -> new TableFile(List.of(), List.of(), request.words()));
            return new Answer.Bytes(type, written.apply(file), "figures" + suffix);
        };
    }

    private FigurePage page(Request request, Question question) {
        var failing = book.failing(question);
        var rest = question.without(failing);
        return new FigurePage(rest, new FigureTable(rest, book, areas), failing, areas, request.words());
    }

    private FigureView view(Request request, Question question, FigurePage page) {
        var words = request.words();
        var choices = new FigureChoices(question, book, request.viewer(), areas, words);
        return new FigureView(
                choices.all(questions.now(question.period().kind())),
                page.title(),
                page.failing(),
                question.figures().stream()
                        .map(entry -> new FigureView.What(entry.title(words), entry.what(words)))
                        .toList(),
                page.corner(),
                page.columns(),
                page.lines(),
                page.foot(),
                question.by().equals(Question.TIME),
                page.zero(),
                "/figures/report?year=" + question.period().start().getYear(),
                List.of(
                        new FigureView.Link(question.href(XLSX), words.text("list.export.xlsx")),
                        new FigureView.Link(question.href(CSV), words.text("list.export.csv"))),
                List.of(asset.apply("echarts.js"), asset.apply("figures.js")));
    }
}
