package org.linli.api.procedure;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.api.procedure.Move.Kind;

/** Tells what is wrong with a procedure as it was declared, in plain English, for its author. */
final class Soundness {

    private static final int STEPS_MAX = 50;
    private static final int MOVES_MAX = 30;
    private static final String KEY = "[a-z][a-z0-9-]{0,39}";

    private final Procedure procedure;
    private final Set<String> moves;
    private final List<String> problems = new ArrayList<>();

    private Soundness(Procedure procedure) {
        this.procedure = procedure;
        this.moves = procedure.steps().stream()
                .flatMap(step -> step.moves().stream())
                .map(Move::key)
                .collect(toSet());
    }

    static List<String> problems(Procedure procedure) {
        var soundness = new Soundness(procedure);
        soundness.look();
        return List.copyOf(soundness.problems);
    }

    private void look() {
        check(procedure.key().matches("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*"), "the key must be <plugin id>.<noun>");
        check(!procedure.steps().isEmpty(), "it has no steps");
        check(procedure.steps().size() <= STEPS_MAX, "more than " + STEPS_MAX + " steps");
        once(procedure.steps(), Step::key, "step");
        procedure.steps().forEach(this::look);
        if (problems.isEmpty()) {
            ways();
        }
    }

    private void look(Step step) {
        var at = "step " + step.key();
        check(step.key().matches(KEY), at + " must match " + KEY);
        check(step.moves().size() <= MOVES_MAX, at + " has more than " + MOVES_MAX + " moves");
        once(step.moves(), Move::key, at + ": move");
        leads(at + " left out", step.leftOutTo().isEmpty() ? step.key() : step.leftOutTo());
        check(!step.leftOutTo().equals(step.key()), at + " left out leads to itself");
        deadline(at, step);
        step.moves().forEach(move -> look(at + ", move " + move.key(), step, move));
    }

    private void deadline(String at, Step step) {
        var deadline = step.deadline();
        boolean has = deadline.within().containsKey("");
        check(has || deadline.within().isEmpty(), at + " has a deadline for a pace but no usual one");
        check(has || deadline.remind().isEmpty(), at + " reminds of no deadline");
        check(has || deadline.escalate().isEmpty(), at + " escalates without a deadline");
        check(has || step.moves(Kind.ASK_EXTENSION).isEmpty(), at + " extends no deadline");
        check(step.moves(Kind.ASK_EXTENSION).size() <= 1, at + " has two extensions");
        check(step.moves(Kind.LAPSE).size() <= 1, at + " lapses twice");
        var by = deadline.escalateBy();
        check(
                by.isEmpty()
                        || step.move(by)
                                .filter(move -> move.kind() == Kind.UPWARD || move.kind() == Kind.FORWARD)
                                .isPresent(),
                at + " escalates by " + by + ", which is no move upward or forward of it");
    }

    private void look(String at, Step step, Move move) {
        check(move.key().matches(KEY), at + " must match " + KEY);
        leads(at, move.to());
        who(at, move.who());
        move.effects().stream()
                .filter(effect -> procedure.parts().effect(effect).isEmpty())
                .forEach(effect -> problems.add(at + " has an effect that is not declared: " + effect));
        check(move.needs().evidence() >= 0 && move.needs().evidence() <= 20, at + ": evidence is 0 to 20 files");
        check(move.kind() != Kind.TOGETHER || move.bound().times() >= 2, at + " needs two persons or more");
        check(move.kind() != Kind.TOGETHER || !move.to().equals(step.key()), at + " must lead on");
        boolean counted = move.kind() == Kind.REOPEN || move.kind() == Kind.ASK_EXTENSION;
        check(!counted || move.bound().times() >= 1, at + " must be allowed at least once");
    }

    private void who(String at, Who who) {
        if (who instanceof Who.Related related) {
            check(
                    procedure.parts().relation(related.relation()).isPresent(),
                    at + " names a relation that is not declared: " + related.relation());
        } else if (who instanceof Who.NotWhoDid not) {
            not.moves().stream()
                    .filter(move -> !moves.contains(move) && !move.equals("start"))
                    .forEach(move -> problems.add(at + " separates itself from a move that there is not: " + move));
        } else if (who instanceof Who.AllOf all) {
            all.all().forEach(one -> who(at, one));
        } else if (who instanceof Who.AnyOf any) {
            any.any().forEach(one -> who(at, one));
        }
    }

    /** Every step can be reached, and from every step an end. */
    private void ways() {
        var reached = new HashSet<>(Set.of(procedure.first().key()));
        var ending =
                procedure.steps().stream().filter(Step::isEnd).map(Step::key).collect(toSet());
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var step : procedure.steps()) {
                var next = step.moves().stream().map(Move::to).toList();
                grown |= reached.contains(step.key()) && reached.addAll(next);
                grown |= next.stream().anyMatch(ending::contains) && ending.add(step.key());
            }
        }
        keys().filter(step -> !reached.contains(step)).forEach(step -> problems.add("no way leads to step " + step));
        keys().filter(step -> !ending.contains(step)).forEach(step -> problems.add("no end from step " + step));
    }

    private Stream<String> keys() {
        return procedure.steps().stream().map(Step::key);
    }

    private void leads(String what, String to) {
        check(procedure.step(to).isPresent(), what + " leads to no step: " + to);
    }

    private <T> void once(List<T> all, Function<T, String> key, String what) {
        var seen = new HashSet<String>();
        all.stream().map(key).filter(one -> !seen.add(one)).forEach(one -> problems.add(what + " " + one + " twice"));
    }

    private void check(boolean sound, String problem) {
        if (!sound) {
            problems.add(problem);
        }
    }
}
