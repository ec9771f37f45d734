package org.linli.server.work;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Step;
import org.linli.api.words.Words;

/** What the steps and moves of a procedure are called: by the district, by the plugin, else by their kind. */
public record RunWords(Procedure procedure, Words words) {

    public String step(Step step) {
        return Optional.ofNullable(step.labels().get(words.locale().toLanguageTag()))
                .orElseGet(() -> words.text(procedure.words(step)));
    }

    public String step(String key) {
        return procedure.step(key).map(this::step).orElse(key);
    }

    public String move(Move move) {
        return move(move.key(), move.kind());
    }

    String move(MoveRow row) {
        return move(row.move(), row.kind());
    }

    /** The procedure drawn, without a run. */
    public Content drawn(String title) {
        return new Course(procedure, this, List.of(), Optional.empty()).drawn(title, "");
    }

    /** The button of a move: the own words of its form, else what the move is called. */
    String submit(Move move) {
        var own = move.needs().form() + ".submit";
        return !move.needs().form().isEmpty() && words.has(own) ? words.text(own) : move(move);
    }

    /** A value that was typed into a form, with its label; empty when it is nothing to show. */
    public Optional<Said> said(String form, String field, String value) {
        var label = form + "." + field;
        if (value.isBlank() || !words.has(label)) {
            return Optional.empty();
        }
        var option = label + "." + value;
        return Optional.of(new Said(words.text(label), words.has(option) ? words.text(option) : plain(value)));
    }

    /** A checkbox says yes or no. */
    private String plain(String value) {
        return switch (value) {
            case "true" -> words.text("form.yes");
            case "false" -> words.text("form.no");
            default -> value;
        };
    }

    /** What was said in one field. */
    public record Said(String label, String text) {}

    public String move(String key, Move.Kind kind) {
        var own = procedure.moveWords(key);
        return words.text(words.has(own) ? own : "run.kind." + kind.name());
    }
}
