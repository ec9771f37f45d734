package org.linli.server.procedure;

import java.util.HashMap;
import java.util.Map;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Who;
import org.linli.server.procedure.Scenarios.Try;

/** A run as the words of the rules say it should go, told apart from the engine. */
final class Model {

    enum Outcome {
        DONE,
        REFUSED,
        FORBIDDEN,
        UNKNOWN
    }

    private final Procedure procedure;
    private final Map<String, Long> lastDid = new HashMap<>(Map.of("start", 1L));
    private String step;
    private long undertakerId = Scenarios.UNDERTAKER;
    private int rows = 1;

    Model(Procedure procedure) {
        this.procedure = procedure;
        this.step = procedure.first().key();
    }

    Outcome attempt(Try tried) {
        if (procedure.steps().stream()
                .flatMap(one -> one.moves().stream())
                .noneMatch(move -> move.key().equals(tried.move()))) {
            return Outcome.UNKNOWN;
        }
        var move = procedure.step(step).orElseThrow().moves().stream()
                .filter(one -> one.key().equals(tried.move()))
                .findFirst();
        if (move.isEmpty() || seen(tried) != 0 && seen(tried) != rows) {
            return Outcome.REFUSED;
        }
        if (!may(move.get().who(), tried.actor())) {
            return Outcome.FORBIDDEN;
        }
        if (move.get().needs().reason() && tried.reason().isBlank()) {
            return Outcome.REFUSED;
        }
        make(move.get(), tried);
        return Outcome.DONE;
    }

    /** What the actor says they saw, 0 when they do not say. */
    int seen(Try tried) {
        return tried.seenBack() < 0 ? 0 : Math.max(1, rows - tried.seenBack());
    }

    boolean may(Who who, Actor actor) {
        if (who instanceof Who.Holds holds) {
            var scope = actor.scope(holds.permission());
            return scope.everywhere()
                    || scope.communityIds().contains(Scenarios.PLACE.communityId())
                    || scope.organizationIds().contains(undertakerId);
        }
        if (who instanceof Who.NotWhoDid not) {
            return actor.memberId() != 0
                    && not.moves().stream().noneMatch(move -> lastDid.getOrDefault(move, -1L) == actor.memberId());
        }
        return !(who instanceof Who.AllOf all) || all.all().stream().allMatch(one -> may(one, actor));
    }

    String step() {
        return step;
    }

    int rows() {
        return rows;
    }

    private void make(Move move, Try tried) {
        step = move.to();
        rows++;
        undertakerId = tried.undertakerId() == 0 ? undertakerId : tried.undertakerId();
        lastDid.put(move.key(), tried.actor().memberId());
    }
}
