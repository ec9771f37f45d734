package org.linli.server.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.area.Place;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Move.Bound;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.Move.Needs;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Step;
import org.linli.api.procedure.Who;

/** Procedures of any shape, people of any rights, and what they try. */
final class Scenarios {

    static final Place PLACE = new Place(11, 12, 13);
    static final long UNDERTAKER = 21;

    private static final List<String> STEPS = List.of("a", "b", "c", "end");
    private static final List<String> MOVES = List.of("m1", "m2", "m3");
    private static final List<String> PERMISSIONS = List.of("p.a", "p.b");

    private Scenarios() {}

    /**
     * Somebody tries a move.
     *
     * @param seenBack how many rows ago they looked; -1: they do not say
     */
    record Try(Actor actor, String move, int seenBack, String reason, long undertakerId) {}

    /** A procedure and what is tried on a run of it. */
    record Scenario(Procedure procedure, List<Try> tries) {}

    static Arbitrary<Scenario> any() {
        return Combinators.combine(procedures(), tries().list().ofMaxSize(14)).as(Scenario::new);
    }

    private static Arbitrary<Procedure> procedures() {
        var moves = moves().list().uniqueElements(Move::key).ofMinSize(1).ofMaxSize(3);
        return moves.list().ofSize(STEPS.size() - 1).map(ofSteps -> {
            var steps = new ArrayList<Step>();
            for (int i = 0; i < ofSteps.size(); i++) {
                steps.add(new Step(STEPS.get(i), ofSteps.get(i), Step.Deadline.NONE, "", Map.of()));
            }
            steps.add(new Step("end", List.of(), Step.Deadline.NONE, "", Map.of()));
            return new Procedure("test.case", 1, "", steps, Procedure.Parts.NONE);
        });
    }

    private static Arbitrary<Move> moves() {
        return Combinators.combine(
                        Arbitraries.of(MOVES),
                        Arbitraries.of("a", "b", "c", "a", "b", "c", "end"),
                        who(),
                        Arbitraries.of(true, false, false))
                .as((key, to, who, reason) ->
                        new Move(key, Kind.FORWARD, to, who, new Needs(reason, "", 0), Bound.NONE, List.of()));
    }

    private static Arbitrary<Who> who() {
        var one = Arbitraries.oneOf(
                Arbitraries.of(PERMISSIONS).map(key -> Who.holds(new Permission(key))),
                Arbitraries.of("start", "m1", "m2", "m3").map(Who::notWhoDid),
                Arbitraries.just(Who.anybody()));
        return Arbitraries.oneOf(one, one.list().ofMinSize(1).ofMaxSize(3).map(Who.AllOf::new));
    }

    private static Arbitrary<Try> tries() {
        return Combinators.combine(
                        actors(),
                        Arbitraries.of(MOVES),
                        Arbitraries.of(-1, 0, 0, 0, 1),
                        Arbitraries.of("", " ", "why", "why"),
                        Arbitraries.of(0L, 0L, UNDERTAKER, 22L))
                .as(Try::new);
    }

    private static Arbitrary<Actor> actors() {
        return Combinators.combine(Arbitraries.longs().between(0, 3), scopes(), scopes())
                .as((member, first, second) ->
                        new Actor(member, Map.of(PERMISSIONS.get(0), first, PERMISSIONS.get(1), second)));
    }

    private static Arbitrary<Scope> scopes() {
        return Arbitraries.of(
                Scope.NOWHERE,
                Scope.EVERYWHERE,
                new Scope(false, Set.of(), Set.of(12L), Set.of(), Set.of()),
                new Scope(false, Set.of(99L), Set.of(99L), Set.of(99L), Set.of(99L)),
                new Scope(false, Set.of(), Set.of(), Set.of(), Set.of(UNDERTAKER)));
    }
}
