package org.linli.server.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.api.access.Permission;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Step;
import org.linli.api.procedure.Who;

/** A version of a procedure as canonical JSON, as it is stored, and back. */
final class ProcedureJson {

    private ProcedureJson() {}

    static String write(Procedure procedure) {
        return CanonicalJson.write(Map.of(
                "key", procedure.key(),
                "version", procedure.version(),
                "steps", procedure.steps().stream().map(ProcedureJson::step).toList()));
    }

    static Procedure read(String json) {
        var node = CanonicalJson.read(json);
        var steps = new ArrayList<Step>();
        for (var step : node.get("steps")) {
            var moves = new ArrayList<Move>();
            step.get("moves").forEach(move -> moves.add(readMove(move)));
            steps.add(new Step(step.get("key").textValue(), moves));
        }
        return new Procedure(node.get("key").textValue(), node.get("version").intValue(), steps);
    }

    private static Map<String, Object> step(Step step) {
        return Map.of(
                "key",
                step.key(),
                "moves",
                step.moves().stream().map(ProcedureJson::move).toList());
    }

    private static Map<String, Object> move(Move move) {
        return Map.of(
                "key", move.key(),
                "to", move.to(),
                "who", who(move.who()),
                "reasonRequired", move.reasonRequired());
    }

    private static Map<String, Object> who(Who who) {
        if (who instanceof Who.Holds holds) {
            return Map.of("holds", holds.permission().key());
        }
        if (who instanceof Who.NotWhoDid not) {
            return Map.of("notWhoDid", not.move());
        }
        if (who instanceof Who.AllOf all) {
            return Map.of("allOf", all.all().stream().map(ProcedureJson::who).toList());
        }
        return Map.of("anybody", true);
    }

    private static Move readMove(JsonNode move) {
        return new Move(
                move.get("key").textValue(),
                move.get("to").textValue(),
                readWho(move.get("who")),
                move.get("reasonRequired").booleanValue());
    }

    private static Who readWho(JsonNode who) {
        if (who.has("holds")) {
            return Who.holds(new Permission(who.get("holds").textValue()));
        }
        if (who.has("notWhoDid")) {
            return Who.notWhoDid(who.get("notWhoDid").textValue());
        }
        if (who.has("allOf")) {
            List<Who> all = new ArrayList<>();
            who.get("allOf").forEach(one -> all.add(readWho(one)));
            return new Who.AllOf(all);
        }
        if (who.has("anybody")) {
            return Who.anybody();
        }
        // a guard that this version of the host does not know must close the move, never open it
        throw new IllegalStateException("a stored procedure names a guard that is not known: " + who);
    }
}
