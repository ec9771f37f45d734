package org.linli.server.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.linli.api.access.Permission;
import org.linli.api.calendar.Term;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Step;
import org.linli.api.procedure.Step.Deadline;
import org.linli.api.procedure.Who;
import org.linli.api.refusal.Refused;
import org.linli.server.district.ProcedureChange;
import org.linli.server.district.ProcedureChange.StepChange;
import org.linli.server.setting.Given;
import org.linli.server.yaml.Problems;

/**
 * A procedure as a district has changed it: terms, labels, steps that are left out, the permissions that moves need.
 * Separated duties, reasons, evidence, signatures and bounds stay as they were declared.
 */
public final class Variation {

    private static final int NAME_LENGTH = 12;

    private final Procedure declared;
    private final ProcedureChange change;
    private final Predicate<String> permissions;
    private final Problems problems = new Problems();

    private Variation(Procedure declared, ProcedureChange change, Predicate<String> permissions) {
        this.declared = declared;
        this.change = change;
        this.permissions = permissions;
    }

    /**
     * The changed procedure; where something is wrong it is told, and the procedure is of no use.
     *
     * @param permissions which keys of permissions there are
     */
    public static Procedure of(
            Procedure declared, ProcedureChange change, Predicate<String> permissions, Problems problems) {
        var variation = new Variation(declared, change, permissions);
        var procedure = variation.made();
        problems.addAll(variation.problems.all());
        return procedure;
    }

    /** The same of the change that concerns it, if there is one; that permissions are there was seen before. */
    public static Procedure of(Procedure declared, List<ProcedureChange> changes, Problems problems) {
        return changes.stream()
                .filter(change -> change.procedure().equals(declared.key()))
                .findFirst()
                .map(change -> of(declared, change, permission -> true, problems))
                .orElse(declared);
    }

    private Procedure made() {
        change.steps().forEach(this::look);
        var steps = declared.steps().stream()
                .filter(step -> !leftOut(step))
                .map(this::changed)
                .toList();
        var made = new Procedure(declared.key(), declared.version(), "", steps, declared.parts());
        if (problems.none()) {
            made.unsound().forEach(what -> problems.add(change.line(), "district.procedure.unsound", what));
        }
        var json = ProcedureJson.write(made);
        var variant = json.equals(ProcedureJson.write(declared))
                ? ""
                : Chain.hash(json).substring(0, NAME_LENGTH);
        return new Procedure(made.key(), made.version(), variant, steps, made.parts());
    }

    private void look(StepChange its) {
        var step = declared.step(its.step());
        if (step.isEmpty()) {
            problems.add(its.line(), "district.procedure.step", its.step());
        } else if (its.leftOut() && !leftOut(step.get())) {
            problems.add(its.line(), "district.procedure.needed", its.step());
        }
    }

    private boolean leftOut(Step step) {
        return !step.leftOutTo().isEmpty()
                && !step.equals(declared.first())
                && change.step(step.key()).filter(StepChange::leftOut).isPresent();
    }

    /** Where a move leads, past what is left out. */
    private String goal(String to) {
        var goal = to;
        for (int passed = 0; passed < declared.steps().size(); passed++) {
            goal = declared.step(goal)
                    .filter(this::leftOut)
                    .map(Step::leftOutTo)
                    .orElse(goal);
        }
        return goal;
    }

    private Step changed(Step step) {
        var its = change.step(step.key());
        var who = its.map(StepChange::who).orElse(Map.of());
        who.forEach((move, given) -> {
            if (step.move(move).isEmpty()) {
                problems.add(given.line(), "district.procedure.move", step.key(), move);
            }
        });
        var moves = step.moves().stream()
                .map(move -> changed(move, Optional.ofNullable(who.get(move.key()))))
                .toList();
        var deadline = its.map(said -> changed(step, said.terms())).orElse(step.deadline());
        var labels = its.map(StepChange::labels).orElse(step.labels());
        var leftOutTo = step.leftOutTo().isEmpty() ? "" : goal(step.leftOutTo());
        return new Step(step.key(), moves, deadline, leftOutTo, labels);
    }

    private Deadline changed(Step step, Map<String, Given> terms) {
        var within = new HashMap<>(step.deadline().within());
        terms.forEach((pace, given) -> {
            if (step.isEnd()) {
                problems.add(given.line(), "district.procedure.end", step.key());
            } else if (!paces().contains(pace)) {
                problems.add(
                        given.line(),
                        "district.procedure.pace",
                        pace,
                        String.join(" ", paces()).strip());
            }
            term(given).ifPresent(term -> within.put(pace, term));
        });
        var deadline = step.deadline();
        return new Deadline(within, deadline.remind(), deadline.escalate(), deadline.escalateBy());
    }

    /** The paces that the procedure knows, and "". */
    private Set<String> paces() {
        var paces = new TreeSet<>(Set.of(""));
        declared.steps().forEach(step -> paces.addAll(step.deadline().within().keySet()));
        return paces;
    }

    private Optional<Term> term(Given given) {
        try {
            return Optional.of(Term.of(given.value()));
        } catch (Refused refused) {
            problems.add(given.line(), "district.procedure.term", given.value());
            return Optional.empty();
        }
    }

    private Move changed(Move move, Optional<Given> permission) {
        var who = permission.map(given -> changed(move, given)).orElse(move.who());
        return new Move(move.key(), move.kind(), goal(move.to()), who, move.needs(), move.bound(), move.effects());
    }

    private Who changed(Move move, Given given) {
        if (!needsPermission(move.who())) {
            problems.add(given.line(), "district.procedure.holders", move.key());
        } else if (!permissions.test(given.value())) {
            problems.add(given.line(), "district.procedure.permission", given.value());
        } else {
            return instead(move.who(), new Permission(given.value()));
        }
        return move.who();
    }

    private static boolean needsPermission(Who who) {
        return who instanceof Who.Holds
                || who instanceof Who.AllOf all && all.all().stream().anyMatch(Variation::needsPermission)
                || who instanceof Who.AnyOf any && any.any().stream().anyMatch(Variation::needsPermission);
    }

    /** The same with another permission wherever one is needed. */
    private static Who instead(Who who, Permission permission) {
        if (who instanceof Who.Holds) {
            return Who.holds(permission);
        } else if (who instanceof Who.AllOf all) {
            return new Who.AllOf(
                    all.all().stream().map(one -> instead(one, permission)).toList());
        } else if (who instanceof Who.AnyOf any) {
            return new Who.AnyOf(
                    any.any().stream().map(one -> instead(one, permission)).toList());
        }
        return who;
    }
}
