package org.linli.service365.matter;

import java.util.List;
import org.linli.api.form.Choice;
import org.linli.api.form.FormView;
import org.linli.api.procedure.OpenMove;

/**
 * The page of one matter.
 *
 * @param moves what can be done at this step, and why this viewer may not
 * @param organizations those to which the matter can be handed over
 * @param mayUnmask whether there is a phone that this viewer may see whole
 */
public record ShowView(
        MatterView matter,
        List<OpenMove> moves,
        List<Choice> organizations,
        boolean mayUnmask,
        FormView handOver,
        FormView answer,
        FormView unmask) {

    private static final String ORGANIZATION = "organization";

    public ShowView {
        moves = List.copyOf(moves);
        organizations = List.copyOf(organizations);
        handOver.options(ORGANIZATION, organizations);
    }

    ShowView withHandOver(FormView form) {
        return new ShowView(matter, moves, organizations, mayUnmask, form, answer, unmask);
    }

    ShowView withAnswer(FormView form) {
        return new ShowView(matter, moves, organizations, mayUnmask, handOver, form, unmask);
    }

    ShowView withUnmask(FormView form) {
        return new ShowView(matter, moves, organizations, mayUnmask, handOver, answer, form);
    }

    public boolean open(String move) {
        return moves.stream().anyMatch(one -> one.move().key().equals(move) && one.open());
    }

    /** Moves that are closed to this viewer. */
    public List<OpenMove> closed() {
        return moves.stream().filter(move -> !move.open()).toList();
    }

    public String handOverAction() {
        return MatterPages.address(matter.id()) + "/hand-over";
    }

    public String answerAction() {
        return MatterPages.address(matter.id()) + "/answer";
    }

    public String unmaskAction() {
        return MatterPages.address(matter.id()) + "/unmasking";
    }
}
