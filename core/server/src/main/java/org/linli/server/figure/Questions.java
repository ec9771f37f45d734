package org.linli.server.figure;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.area.Area;
import org.linli.api.area.Areas;
import org.linli.api.figure.Dimension;
import org.linli.api.figure.Period;
import org.linli.api.figure.PeriodKind;
import org.linli.api.web.NotFound;
import org.linli.api.web.Request;

/** Reads the address of the page of figures; what it does not understand it passes over. */
final class Questions {

    private final FigureBook book;
    private final Areas areas;
    private final Clock clock;

    Questions(FigureBook book, Areas areas, Clock clock) {
        this.book = book;
        this.areas = areas;
        this.clock = clock;
    }

    /** Empty when this viewer can see no figure at all. Throws {@link NotFound} for an area that they may not see. */
    Optional<Question> of(Request request) {
        var viewer = request.viewer();
        var seen = book.seenBy(viewer);
        return chosen(request, "figure", seen)
                .or(() -> seen.stream().findFirst())
                .map(first -> {
                    var sight = Sight.of(first.figure(), viewer);
                    var figures = figures(request, first, book.beside(sight, viewer));
                    return new Question(figures, sight, period(request), area(request, sight), by(request, first));
                });
    }

    /** The period of this kind that is going on now. */
    Period now(PeriodKind kind) {
        return Period.at(kind, clock.instant());
    }

    private static Optional<FigureEntry> chosen(Request request, String name, List<FigureEntry> from) {
        return from.stream()
                .filter(entry -> entry.id().equals(request.query(name)))
                .findFirst();
    }

    private static List<FigureEntry> figures(Request request, FigureEntry first, List<FigureEntry> beside) {
        var others = Question.FIGURES.stream().skip(1).flatMap(name -> chosen(request, name, beside).stream());
        return Stream.concat(Stream.of(first), others).distinct().toList();
    }

    /** Where another kind was chosen, the one of that kind in which the period that was shown began. */
    private Period period(Request request) {
        var kind = Arrays.stream(PeriodKind.values())
                .filter(one -> one.name().equals(request.query("kind")))
                .findFirst()
                .orElse(PeriodKind.MONTH);
        var now = now(kind);
        return Period.parse(request.query("period"))
                .map(found -> Period.of(kind, found.plus(1).start().minusDays(1)))
                .filter(found -> !found.start().isAfter(now.start()))
                .orElse(now);
    }

    private Optional<Area> area(Request request, Sight sight) {
        var text = request.query("area");
        if (text.isEmpty()) {
            return sight.only(areas);
        }
        return Optional.of(Optional.of(text)
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> areas.find(Long.parseLong(id)))
                .filter(area -> sight.sees(area, areas))
                .orElseThrow(() -> new NotFound("area")));
    }

    private static String by(Request request, FigureEntry first) {
        var known = Stream.concat(
                Stream.of(Question.TIME, Question.AREA),
                first.figure().dimensions().stream().map(Dimension::key));
        return known.filter(request.query("by")::equals).findFirst().orElse(Question.TIME);
    }
}
