package org.linli.firststeps;

import static org.linli.api.access.Access.everyone;
import static org.linli.api.procedure.Who.anyOf;
import static org.linli.api.procedure.Who.holds;
import static org.linli.api.procedure.Who.starter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.access.Permission;
import org.linli.api.calendar.Term;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;
import org.linli.api.procedure.Procedure;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.api.work.CaseKind;

/** Residents suggest something; staff look at it and answer. */
public final class FirstStepsPlugin implements LinliPlugin {

    static final Permission READ = new Permission("first-steps.suggestion.read");
    static final Permission ANSWER = new Permission("first-steps.suggestion.answer");

    /** What a suggestion is about. */
    public enum Topic {
        PLACES,
        EVENTS,
        OTHER
    }

    /** What a resident fills in. */
    public record Suggestion(
            long area,
            Topic topic,
            @As(Widget.TEXTAREA) @NotBlank @Size(max = 500) String what) {}

    /** What they are told. */
    public record Reply(
            @As(Widget.TEXTAREA) @NotBlank @Size(max = 500) String words) {}

    static final Form<Suggestion> SUGGESTION = Form.of(Suggestion.class, "suggestion");
    static final Form<Reply> REPLY = Form.of(Reply.class, "reply");

    static final Procedure PROCEDURE = Procedure.named("first-steps.suggestion", 1)
            .step(
                    "looking",
                    step -> step.within(Term.workingDays(5))
                            .move("answer", "answered", holds(ANSWER), move -> move.form(REPLY)))
            .step(
                    "answered",
                    step -> step.move("accept", "closed", anyOf(starter(), holds(ANSWER)))
                            .lapse("silence", "closed", Term.workingDays(7)))
            .end("closed")
            .build();

    @Override
    public void setup(Setup to) {
        to.permissions(READ, ANSWER);
        to.role("clerk", READ, ANSWER);
        to.role("secretary", READ, ANSWER);
        to.role("administrator", READ);
        to.cases(CaseKind.of(PROCEDURE, SUGGESTION, READ)
                .place("area")
                .title("what")
                .columns("topic"));
        to.routes(routes -> routes.get("/first-steps", everyone(), FirstStepsPlugin::welcome));
        to.navigation("plugin.name", "/first-steps").forPublic();
    }

    private static Answer welcome(Request request) {
        return Answer.page(request.words().text("plugin.name"), "welcome.jte", request.viewer());
    }
}
