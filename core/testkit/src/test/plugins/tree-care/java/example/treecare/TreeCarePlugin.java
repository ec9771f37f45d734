package example.treecare;

import static org.linli.api.procedure.Who.allOf;
import static org.linli.api.procedure.Who.anyOf;
import static org.linli.api.procedure.Who.holds;
import static org.linli.api.procedure.Who.notWhoDid;
import static org.linli.api.procedure.Who.starter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.access.Permission;
import org.linli.api.calendar.Term;
import org.linli.api.form.Form;
import org.linli.api.procedure.Procedure;
import org.linli.api.work.CaseKind;

/** Residents ask that a tree be cut back: five steps, separated duties, a pause, a committee of three. */
public final class TreeCarePlugin implements LinliPlugin {

    static final Permission READ = new Permission("tree-care.request.read");
    static final Permission CHECK = new Permission("tree-care.request.check");
    static final Permission DECIDE = new Permission("tree-care.request.decide");

    public enum Tree {
        STREET,
        COURTYARD
    }

    public record Asked(
            long area, Tree tree, @NotBlank @Size(max = 200) String what) {}

    public record Finding(@NotBlank @Size(max = 500) String state, boolean dangerous) {}

    static final Form<Asked> ASKED = Form.of(Asked.class, "request");
    static final Form<Finding> FINDING = Form.of(Finding.class, "finding");

    static final Procedure PROCEDURE = Procedure.named("tree-care.request", 1)
            .step("check", step -> step.within(Term.workingDays(3))
                    .remind(Term.workingDays(1))
                    .move("found", "decide", holds(CHECK), move -> move.form(FINDING))
                    .handOver("hand-over", holds(CHECK))
                    .coHandlers("invite", holds(CHECK))
                    .pause("wait", holds(CHECK), Term.workingDays(10)))
            .step("decide", step -> step.within(Term.workingDays(5))
                    .together("agree", "cut", allOf(holds(DECIDE), notWhoDid("found")), 3)
                    .back("look-again", "check", holds(DECIDE)))
            .step("cut", step -> step.within(Term.workingDays(10)).move("cut", "told", holds(CHECK)))
            .step("told", step -> step.move("accept", "closed", anyOf(starter(), holds(CHECK)))
                    .reopen("complain", "check", starter(), 2)
                    .lapse("silence", "closed", Term.workingDays(7)))
            .end("closed")
            .build();

    @Override
    public void setup(Setup to) {
        to.permissions(READ, CHECK, DECIDE);
        to.role("clerk", READ, CHECK, DECIDE);
        to.role("secretary", READ, DECIDE);
        to.role("officer", READ, DECIDE);
        to.role("administrator", READ, DECIDE);
        to.cases(CaseKind.of(PROCEDURE, ASKED, READ).place("area").title("what").columns("tree"));
    }
}
