package org.linli.service365.matter;

import java.util.Optional;
import org.linli.api.access.Viewer;
import org.linli.api.file.Staged;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Run;

/** Somebody at work on the matters of a town. */
record Hands(Town town, Viewer viewer) {

    Run enters(long id) {
        return enters(id, Category.FACILITY, Urgency.ORDINARY);
    }

    Run enters(long id, Category category, Urgency urgency) {
        return enters(id, category, urgency, Optional.empty());
    }

    Run handsTo(long id, long organization) {
        return enters(id, Category.FACILITY, Urgency.ORDINARY, Optional.of(organization));
    }

    private Run enters(long id, Category category, Urgency urgency, Optional<Long> lead) {
        var form = new AnalysisForm(Ledger.PROBLEM, category, urgency, Optional.of(ServiceMode.GROUP), lead);
        return moves(id, MatterMove.ENTER, Details.NONE.form(form));
    }

    Run finishes(long id) {
        return moves(id, MatterMove.DONE, Details.NONE.form(new HandledForm("已更换灯泡", Staged.NONE)));
    }

    Run reports(long id, String answer) {
        return moves(id, MatterMove.REPORT, Details.NONE.form(new AnswerForm(AnswerForm.Result.SOLVED, answer)));
    }

    /** All of it, until the resident is asked. */
    Run answers(long id, String answer) {
        enters(id);
        finishes(id);
        return reports(id, answer);
    }

    Run refers(long id) {
        var form = new ReferralForm(Elsewhere.PETITION, "请向区信访局反映。");
        return moves(id, MatterMove.REFER, Details.NONE.form(form));
    }

    Run assesses(long id) {
        var form = new AssessmentForm(Grade.GOOD, Optional.empty());
        return moves(id, MatterMove.ASSESS, Details.NONE.form(form));
    }

    Run moves(long id, String move, Details details) {
        return town.matters.move(viewer, id, move, details);
    }

    /** What a resident says who has the tracking code. */
    static AppraisalForm says(Score score, String words) {
        return new AppraisalForm(score, Optional.empty(), Optional.of(words).filter(text -> !text.isEmpty()));
    }
}
