package org.linli.server.demo;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.access.Access;
import org.linli.api.data.Data;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Request;
import org.linli.server.access.Roles;
import org.linli.server.access.Sessions;
import org.linli.server.limit.Isolation;
import org.linli.server.plugin.Catalogue;
import org.linli.server.web.LocalPath;
import org.linli.server.web.WebRequest;

/**
 * Signing in with one click, the guided walk, and the trainer's clock: set up only where the data folder bears the mark
 * of a demonstration.
 */
public final class DemoModule implements LinliPlugin {

    static final String PATH = "/demonstration";
    static final Form<Nothing> FORM = Form.of(Nothing.class, "demo.sign-in");
    private static final List<String> ORDER =
            List.of("", Roles.GRID_WORKER, Roles.CLERK, Roles.SECRETARY, Roles.OFFICER, Roles.ADMINISTRATOR);

    private final Data data;
    private final Sessions sessions;
    private final ClockPages clock;
    private final WalkPages walk;

    public DemoModule(
            Data data, Sessions sessions, TrainersClock clock, Supplier<Catalogue> catalogue, Isolation isolation) {
        this.data = data;
        this.sessions = sessions;
        this.clock = new ClockPages(data, clock, catalogue);
        this.walk = new WalkPages(data, catalogue, isolation);
    }

    /** Nothing is asked for: the address says who. */
    record Nothing() {}

    /** A role, with those who can be entered as. */
    public record Part(String role, List<Player> people) {}

    /** All parts, and the form that each button belongs to. */
    public record DemoView(List<Part> parts, FormView form) {

        /** A form of one button, which says who and where. */
        public Content button(Player person) {
            return output -> {
                form.open(PATH + "/" + person.accountId()).writeTo(output);
                output.writeContent("<button class=\"btn quiet\" type=\"submit\">");
                Escape.htmlContent(person.name(), output);
                output.writeContent(" <span class=\"small\">");
                Escape.htmlContent(person.place(), output);
                output.writeContent("</span></button></form>");
            };
        }
    }

    @Override
    public void setup(Setup to) {
        to.routes(routes -> routes.get(PATH, Access.everyone(), request -> page(request, request.form(FORM)))
                .post(PATH + "/{account}", Access.everyone(), FORM, this::signIn, this::page));
        to.permissions(ClockPages.MOVE);
        to.routes(clock);
        to.routes(walk);
        to.navigation("demo.clock.title", ClockPages.PATH).forStaff(ClockPages.MOVE);
    }

    private Answer page(Request request, FormView form) {
        var people = data.read(DemoDao::players);
        var parts = new ArrayList<Part>();
        for (var role : ORDER) {
            var holders = people.stream().filter(one -> one.role().equals(role)).toList();
            parts.add(new Part(request.words().text("demo.role" + (role.isEmpty() ? "" : "." + role)), holders));
        }
        return Answer.page(request.words().text("demo.title"), "demo/people.jte", new DemoView(parts, form));
    }

    private Answer signIn(Request request, Nothing nothing) {
        long account = request.id("account");
        var person = data.read(DemoDao::players).stream()
                .filter(one -> one.accountId() == account)
                .findFirst()
                .orElseThrow(() -> new NotFound("account " + account));
        var web = (WebRequest) request;
        web.beginSession(sessions.begin(account, web.address(), "demonstration"));
        var start = person.role().isEmpty() ? "/" : "/work";
        return Answer.seeOther(LocalPath.or(request.query("to"), start)).withNotice("demo.signed-in", person.name());
    }
}
