package org.linli.server.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.access.Viewer;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.figure.Period;
import org.linli.api.figure.PeriodKind;
import org.linli.api.words.Words;
import org.linli.server.figure.FigureView.Choice;
import org.linli.server.figure.FigureView.Option;

/** What can be asked of the page of figures, with what is asked now. */
final class FigureChoices {

    private final Question question;
    private final List<FigureEntry> seen;
    private final List<FigureEntry> beside;
    private final Sight sight;
    private final Areas areas;
    private final Words words;

    FigureChoices(Question question, FigureBook book, Viewer viewer, Areas areas, Words words) {
        this.question = question;
        this.seen = book.seenBy(viewer);
        this.sight = question.sight();
        this.beside = book.beside(sight, viewer);
        this.areas = areas;
        this.words = words;
    }

    List<Choice> all(Period now) {
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < Math.min(Question.FIGURES.size(), beside.size()); i++) {
            choices.add(figure(i));
        }
        choices.add(choice("kind", Arrays.stream(PeriodKind.values()).map(this::kind)));
        choices.add(choice("period", periods(now)));
        choices.add(choice("area", areaOptions()));
        choices.add(choice("by", byOptions()));
        return choices;
    }

    private Choice figure(int place) {
        var chosen = place < question.figures().size()
                ? Optional.of(question.figures().get(place).id())
                : Optional.<String>empty();
        var none = place == 0
                ? Stream.<Option>empty()
                : Stream.of(new Option("", words.text("figures.no-other"), chosen.isEmpty()));
        var options = (place == 0 ? seen : beside)
                .stream()
                        .map(entry ->
                                new Option(entry.id(), entry.title(words), chosen.equals(Optional.of(entry.id()))));
        return choice(Question.FIGURES.get(place), Stream.concat(none, options));
    }

    private Choice choice(String key, Stream<Option> options) {
        return new Choice(key, words.text("figures.choose." + key), options.toList());
    }

    private Option kind(PeriodKind kind) {
        return new Option(
                kind.name(),
                words.text("figures.kind." + kind),
                kind == question.period().kind());
    }

    /** The newest first. */
    private Stream<Option> periods(Period now) {
        var text = new FigureText(words);
        var offered = new ArrayList<>(Question.offered(now));
        if (!offered.contains(question.period())) {
            offered.add(0, question.period());
        }
        Collections.reverse(offered);
        return offered.stream()
                .map(period -> new Option(period.toString(), text.period(period), period.equals(question.period())));
    }

    /** What is seen wholly; and around a chosen area those above, beside and below it. */
    private Stream<Option> areaOptions() {
        var offered = new ArrayList<Area>();
        for (var top : sight.tops(areas)) {
            offered.add(top);
            if (around().contains(top.id()) && top.level() == AreaLevel.SUBDISTRICT) {
                areas.children(top.id()).stream()
                        .filter(child -> child.level() == AreaLevel.COMMUNITY)
                        .forEach(offered::add);
            }
        }
        var whole = sight.everywhere() ? areas.root().name() : words.text("figures.area.mine");
        var first = sight.only(areas).isPresent()
                ? Stream.<Option>empty()
                : Stream.of(new Option("", whole, question.area().isEmpty()));
        return Stream.concat(first, offered.stream().map(this::area));
    }

    private List<Long> around() {
        return question.area().stream()
                .flatMap(area -> areas.ancestry(area.id()).stream())
                .map(Area::id)
                .toList();
    }

    private Option area(Area area) {
        return new Option(
                Long.toString(area.id()),
                area.name(),
                question.area().filter(area::equals).isPresent());
    }

    private Stream<Option> byOptions() {
        var fixed = Stream.of(Question.TIME, Question.AREA)
                .map(by -> new Option(by, words.text("figures.by." + by), by.equals(question.by())));
        var first = question.figures().get(0);
        var dimensions = first.figure().dimensions().stream()
                .map(dimension -> new Option(
                        dimension.key(),
                        first.words(words).text(dimension.words()),
                        dimension.key().equals(question.by())));
        return Stream.concat(fixed, dimensions);
    }
}
