package org.linli.server.work;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Step;
import org.linli.server.view.CoreTemplates;
import org.linli.server.work.Picture.Arrow;
import org.linli.server.work.Picture.State;

/**
 * The steps of a procedure in the order of their declaration, and how far a run has come.
 *
 * @param rows the run's rows; none for a procedure without a run
 * @param here the step at which it stands
 */
record Course(Procedure procedure, RunWords words, List<MoveRow> rows, Optional<String> here) {

    /** The whole procedure. */
    Picture picture() {
        var steps = procedure.steps().stream()
                .map(step -> new Picture.Step(words.step(step), state(step), step.isEnd()))
                .toList();
        var arrows = new LinkedHashMap<List<Integer>, List<String>>();
        for (var step : procedure.steps()) {
            for (var move : leading(step)) {
                arrows.computeIfAbsent(List.of(index(step.key()), index(move.to())), way -> new ArrayList<>())
                        .add(words.move(move));
            }
        }
        return new Picture(
                steps,
                arrows.entrySet().stream()
                        .map(way ->
                                new Arrow(way.getKey().get(0), way.getKey().get(1), String.join(" / ", way.getValue())))
                        .toList());
    }

    /** The whole procedure drawn, and beneath it the same in words. */
    Content drawn(String title, String description) {
        var drawing = Drawing.of(picture(), title, description);
        return CoreTemplates.content(
                "work/picture.jte", Map.of("drawing", drawing, "steps", told(), "words", words.words()));
    }

    /** All steps in words, each with where it may lead. */
    List<ToldStep> told() {
        return procedure.steps().stream().map(this::told).toList();
    }

    /** The steps when nothing is out of the ordinary: past ones, this one, and those straight ahead. */
    List<ToldStep> line() {
        var past = past();
        var line = new ArrayList<ToldStep>();
        procedure.steps().stream()
                .filter(step -> past.contains(step.key()) && !isHere(step))
                .map(this::told)
                .forEach(line::add);
        var seen = rows.stream().map(MoveRow::to).collect(Collectors.toSet());
        var next = here.flatMap(procedure::step);
        while (next.isPresent()) {
            line.add(told(next.get()));
            next = next.get().moves().stream()
                    .filter(move -> move.kind() == Move.Kind.FORWARD || move.kind() == Move.Kind.TOGETHER)
                    .map(Move::to)
                    .filter(to -> seen.add(to))
                    .findFirst()
                    .flatMap(procedure::step);
        }
        return line;
    }

    private ToldStep told(Step step) {
        return new ToldStep(
                words.step(step),
                css(state(step)),
                leading(step).stream()
                        .map(move -> words.move(move) + " → " + words.step(move.to()))
                        .toList());
    }

    private static String css(State state) {
        return switch (state) {
            case PAST -> "past";
            case HERE -> "now";
            case AHEAD -> "next";
        };
    }

    private State state(Step step) {
        if (isHere(step)) {
            return State.HERE;
        }
        return past().contains(step.key()) ? State.PAST : State.AHEAD;
    }

    private boolean isHere(Step step) {
        return here.equals(Optional.of(step.key()));
    }

    private Set<String> past() {
        return rows.stream().map(MoveRow::from).collect(Collectors.toSet());
    }

    /** The moves that lead to another step. */
    private static List<Move> leading(Step step) {
        return step.moves().stream()
                .filter(move -> !move.to().equals(step.key()))
                .toList();
    }

    private int index(String step) {
        return procedure.steps().stream().map(Step::key).toList().indexOf(step);
    }
}
