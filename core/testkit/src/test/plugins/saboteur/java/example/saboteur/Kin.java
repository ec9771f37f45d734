package example.saboteur;

import gg.jte.Content;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.api.figure.Figure;
import org.linli.api.figure.Unit;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.home.HomeCard.Card;
import org.linli.api.notice.Notice;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Who;
import org.linli.api.project.ProjectKind;
import org.linli.api.rights.Retention;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** What else it brings: a kind of project, a form, what falls due, names, notices, answers without an end. */
final class Kin {

    private static final String LONG = "x".repeat(1_000_000);

    private final Setup to;
    private final AtomicReference<Handle> kept = new AtomicReference<>();

    Kin(Setup to) {
        this.to = to;
    }

    void comes(Permission see) {
        to.projectKind(new ProjectKind("saboteur.help", procedure()));
        to.rights().retention(new Retention("saboteur.things", 30, 0, (handle, before, max) -> {
            Mode.harm("due");
            return 0;
        }));
        to.figures(Figure.of("named", Unit.COUNT, see)
                .counted((handle, ask) -> List.of())
                .open()
                .named((words, part) -> {
                    Mode.harm("name");
                    return "Named";
                }));
        to.staffCard(see, request -> {
            Mode.harm("staff");
            return Optional.of(new Card("Sabotaged staff", "1", "sound", "/saboteur/sound"));
        });
        to.every("hourly", Duration.ofHours(1), () -> Mode.harm("every"));
        to.navigation("menu.odd", "/saboteur/form").forPublic();
        to.navigation("menu.nowhere", "/saboteur/form").forPublic();
        to.routes(this::pages);
    }

    private static Procedure procedure() {
        return Procedure.named("saboteur.help", 1)
                .relation("friend", (handle, run, viewer) -> {
                    Mode.harm("relation");
                    return true;
                })
                .step("open", step -> step.move("close", "closed", Who.related("friend")))
                .end("closed")
                .build();
    }

    /** What is sent to it. */
    record Asked(@NotBlank String name) {

        Asked {
            Mode.harm("record");
        }
    }

    /** Never written to its end. */
    public record Endless(Iterable<String> rows) {}

    private void pages(Routes routes) {
        routes.form("/saboteur/form", Access.everyone(), Form.of(Asked.class, "asked"), this::shown, this::taken)
                .get("/saboteur/template", Access.everyone(), request -> page(output -> {
                    while (true) {
                        output.writeContent(LONG);
                    }
                }))
                .get("/saboteur/nothing", Access.everyone(), request -> null)
                .data("/saboteur/endless", Access.everyone(), List.of(), Endless.class, request -> endless())
                .data("/saboteur/kept", Access.everyone(), List.of(), SaboteurPlugin.Said.class, request -> kept())
                .data("/saboteur/noticed", Access.signedIn(), List.of(), SaboteurPlugin.Said.class, this::noticed);
    }

    private Answer taken(Request request, Asked asked) {
        Mode.harm("form");
        return Answer.seeOther("/saboteur/sound");
    }

    private Answer shown(Request request, FormView form) {
        Mode.harm("shown");
        return page(form.content("/saboteur/form"));
    }

    private static Answer page(Content body) {
        return Answer.page("Saboteur", "", body);
    }

    private static Endless endless() {
        return new Endless(new Iterable<>() {
            @Override
            public Iterator<String> iterator() {
                return Stream.generate(() -> LONG).iterator();
            }
        });
    }

    /** Uses a handle for longer than it lives. */
    private SaboteurPlugin.Said kept() {
        to.data().read(handle -> {
            kept.set(handle);
            return handle;
        });
        return new SaboteurPlugin.Said(
                kept.get().select("select name from saboteur_thing").mapTo(String.class).findFirst().orElse(""));
    }

    private SaboteurPlugin.Said noticed(Request request) {
        return to.data().act(handle -> {
            long member = request.viewer().memberId();
            to.notices().send(handle, member, new Notice("odd", "notice.odd", List.of("no number"), ""));
            to.notices().send(handle, member, new Notice("nowhere", "notice.nowhere", List.of(), ""));
            return new SaboteurPlugin.Said("told");
        });
    }
}
