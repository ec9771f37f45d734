package example.treecare;

import static org.linli.api.access.Access.holders;
import static org.linli.api.access.Access.signedIn;
import static org.linli.api.procedure.Who.allOf;
import static org.linli.api.procedure.Who.holds;
import static org.linli.api.procedure.Who.notWhoDid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.calendar.Term;
import org.linli.api.form.Form;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Run;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.api.work.RunPage;
import org.linli.api.work.RunPages;

/** Residents ask that a tree be cut back: five steps, separated duties, a pause, a committee of three. */
public final class TreeCarePlugin implements LinliPlugin, RunPages {

    static final Permission READ = new Permission("tree-care.request.read");
    static final Permission CHECK = new Permission("tree-care.request.check");
    static final Permission DECIDE = new Permission("tree-care.request.decide");

    public record Asked(
            long area, @NotBlank @Size(max = 200) String what) {}

    public record Finding(@NotBlank @Size(max = 500) String state, boolean dangerous) {}

    static final Form<Asked> ASKED = Form.of(Asked.class, "request");
    static final Form<Finding> FINDING = Form.of(Finding.class, "finding");

    static final Procedure PROCEDURE = Procedure.named("tree-care.request", 1)
            .step("check", step -> step.within(Term.workingDays(3))
                    .remind(Term.workingDays(1))
                    .move("found", "decide", holds(CHECK), move -> move.form(FINDING))
                    .handOver("hand-over", holds(CHECK))
                    .pause("wait", holds(CHECK), Term.workingDays(10)))
            .step("decide", step -> step.within(Term.workingDays(5))
                    .together("agree", "cut", allOf(holds(DECIDE), notWhoDid("found")), 3)
                    .back("look-again", "check", holds(DECIDE)))
            .step("cut", step -> step.within(Term.workingDays(10)).move("cut", "told", holds(CHECK)))
            .step("told", step -> step.move("accept", "closed", holds(CHECK))
                    .reopen("complain", "check", holds(CHECK), 2)
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
        to.procedure(PROCEDURE);
        to.runs("/tree-care/requests/{id}", holders(READ), PROCEDURE, this);
        to.routes(routes -> routes.post(
                "/tree-care/requests",
                signedIn(),
                ASKED,
                (request, asked) -> Answer.seeOther("/tree-care/requests/" + begin(to, request.viewer(), asked)),
                (request, form) -> Answer.workbench("tree-care", "request/ask.jte", form)));
    }

    private static long begin(Setup to, Viewer viewer, Asked asked) {
        long id = to.data().newId();
        return to.data().act(handle -> to.procedures()
                .start(
                        handle,
                        viewer.actingAs(),
                        PROCEDURE,
                        Begin.of(id, to.areas().place(asked.area())).values(Map.of("what", asked.what())))
                .id());
    }

    @Override
    public boolean visible(Viewer viewer, Run run) {
        return viewer.mayIn(READ, run.place());
    }

    @Override
    public Answer page(Request request, RunPage page) {
        return Answer.workbench(page.run().number(), "request/show.jte", page).withJson(page.json());
    }
}
