package org.linli.server.procedure;

import static org.linli.api.procedure.Who.allOf;
import static org.linli.api.procedure.Who.holds;
import static org.linli.api.procedure.Who.notWhoDid;
import static org.linli.api.procedure.Who.starter;
import static org.linli.api.procedure.Who.undertaker;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.access.Permission;
import org.linli.api.calendar.Term;
import org.linli.api.form.Form;
import org.linli.api.procedure.Procedure;

/** Residents ask that a tree be cut back; a method invented for tests and for the documents. */
final class TreeCare {

    static final Permission CHECK = new Permission("tree-care.request.check");
    static final Permission DECIDE = new Permission("tree-care.request.decide");

    /** What somebody found who went to look. */
    record Finding(@NotBlank @Size(max = 500) String state, boolean dangerous) {}

    static final Form<Finding> FINDING = Form.of(Finding.class, "finding");

    /** The runs that were told of, in the order in which they were. */
    static final List<Long> TOLD = new ArrayList<>();

    static final Procedure PROCEDURE = Procedure.named("tree-care.request", 1)
            .effect("tell", (handle, run, row) -> TOLD.add(run.id()))
            .step(
                    "check",
                    step -> step.within(Term.workingDays(3))
                            .within("urgent", Term.hours(24))
                            .remind(Term.workingDays(1))
                            .escalate(Term.workingDays(1), "call-up")
                            .move("found", "decide", holds(CHECK), move -> move.form(FINDING))
                            .handOver("hand-over", undertaker())
                            .upward("call-up", undertaker())
                            .pause("pause", undertaker(), Term.workingDays(10))
                            .extension("more-time", undertaker(), holds(DECIDE), Term.workingDays(5), 1)
                            .coHandlers("invite", undertaker()))
            .step(
                    "decide",
                    step -> step.within(Term.workingDays(5))
                            .together("agree", "done", allOf(holds(DECIDE), notWhoDid("found")), 3)
                            .back("look-again", "check", holds(DECIDE)))
            .step(
                    "done",
                    step -> step.move("satisfied", "closed", starter())
                            .reopen("dissatisfied", "check", starter(), 2)
                            .lapse("silence", "closed", Term.workingDays(7), move -> move.effect("tell")))
            .end("closed")
            .build();

    private TreeCare() {}
}
