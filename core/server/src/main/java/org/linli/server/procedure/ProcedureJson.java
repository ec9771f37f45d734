package org.linli.server.procedure;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.api.calendar.Term;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Move.Bound;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.Move.Needs;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Step;
import org.linli.api.procedure.Step.Deadline;

/**
 * A version of a procedure as canonical JSON, as it is stored, and back. What is not said in it has its usual value, so
 * that a version keeps its text when the engine learns something new.
 */
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
        return new Procedure(
                node.get("key").textValue(),
                node.get("version").intValue(),
                "",
                CanonicalJson.list(node.get("steps"), ProcedureJson::readStep),
                Procedure.Parts.NONE);
    }

    private static Map<String, Object> step(Step step) {
        var said = new Said();
        said.put("key", step.key(), "");
        said.put("moves", step.moves().stream().map(ProcedureJson::move).toList(), List.of());
        said.put("within", terms(step.deadline().within()), Map.of());
        said.put("remind", text(step.deadline().remind()), "");
        said.put("escalate", text(step.deadline().escalate()), "");
        said.put("escalateBy", step.deadline().escalateBy(), "");
        said.put("leftOutTo", step.leftOutTo(), "");
        said.put("labels", step.labels(), Map.of());
        return said;
    }

    private static Map<String, Object> move(Move move) {
        var said = new Said();
        said.put("key", move.key(), "");
        said.put("kind", move.kind().name(), Kind.FORWARD.name());
        said.put("to", move.to(), "");
        said.put("who", WhoJson.write(move.who()), Map.of());
        said.put("reason", move.needs().reason(), false);
        said.put("form", move.needs().form(), "");
        said.put("evidence", move.needs().evidence(), 0);
        said.put("times", move.bound().times(), 0);
        said.put("term", text(move.bound().term()), "");
        said.put("effects", move.effects(), List.of());
        return said;
    }

    private static Step readStep(JsonNode step) {
        var deadline = new Deadline(
                CanonicalJson.texts(step.path("within")).entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, term -> Term.of(term.getValue()))),
                term(step.path("remind")),
                term(step.path("escalate")),
                step.path("escalateBy").asText(""));
        return new Step(
                step.get("key").textValue(),
                CanonicalJson.list(step.path("moves"), ProcedureJson::readMove),
                deadline,
                step.path("leftOutTo").asText(""),
                CanonicalJson.texts(step.path("labels")));
    }

    private static Move readMove(JsonNode move) {
        return new Move(
                move.get("key").textValue(),
                // a kind that this version of the host does not know is no move of another kind
                Kind.valueOf(move.path("kind").asText(Kind.FORWARD.name())),
                move.get("to").textValue(),
                WhoJson.read(move.get("who")),
                new Needs(
                        move.path("reason").asBoolean(false),
                        move.path("form").asText(""),
                        move.path("evidence").asInt(0)),
                new Bound(move.path("times").asInt(0), term(move.path("term"))),
                CanonicalJson.list(move.path("effects"), JsonNode::textValue));
    }

    private static Map<String, String> terms(Map<String, Term> within) {
        return within.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, term -> term.getValue().toString()));
    }

    private static String text(Optional<Term> term) {
        return term.map(Term::toString).orElse("");
    }

    private static Optional<Term> term(JsonNode text) {
        return text.isMissingNode() ? Optional.empty() : Optional.of(Term.of(text.textValue()));
    }

    /** What is said: nothing of what is as usual. */
    private static final class Said extends TreeMap<String, Object> {

        private static final long serialVersionUID = 1;

        void put(String name, Object value, Object usual) {
            if (!value.equals(usual)) {
                put(name, value);
            }
        }
    }
}
