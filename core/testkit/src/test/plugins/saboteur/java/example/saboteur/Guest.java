package example.saboteur;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.api.area.Place;
import org.linli.api.calendar.Term;
import org.linli.api.demo.Demo;
import org.linli.api.demo.DemoData;
import org.linli.api.demo.DemoStage;
import org.linli.api.figure.Figure;
import org.linli.api.figure.Unit;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Run;
import org.linli.api.refusal.Refusal;
import org.linli.api.rights.PersonalData;
import org.linli.api.rights.Teller;
import org.linli.api.search.SearchIndex;
import org.linli.api.slot.Slot;
import org.linli.api.slot.SlotPage;
import org.linli.api.slot.SlotPart;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;

/** What the core asks of it for pages and jobs of its own. */
final class Guest implements DemoData, PersonalData {

    private final Setup to;
    private final Consumer<String> harm;
    private final AtomicLong harmful = new AtomicLong();
    private final Procedure procedure;

    Guest(Setup to, Consumer<String> harm) {
        this.to = to;
        this.harm = harm;
        this.procedure = Procedure.named("saboteur.run", 1)
                .effect("harm", this::effect)
                .step("wait", step -> step.lapse("silence", "closed", Term.hours(1), move -> move.effect("harm")))
                .end("closed")
                .build();
    }

    void comes(Permission see) {
        to.procedure(procedure);
        to.demo(this);
        to.rights().personalData(this);
        to.files("thing", (request, id) -> {
            harm.accept("file");
            return false;
        });
        to.figures(Figure.of("harm", Unit.COUNT, see)
                .counted((handle, ask) -> {
                    harm.accept("figure");
                    return List.of();
                })
                .open()
                .card());
        slots(see);
        var index = to.search("thing");
        to.routes(routes -> routes.list("/saboteur/things", Access.signedIn(), things(index), (request, page) ->
                        Answer.page("things", "", page.content()))
                .data("/saboteur/findable", Access.everyone(), List.of(), SaboteurPlugin.Said.class, request ->
                        findable(index))
                .data("/saboteur/begun", Access.everyone(), List.of("now"), SaboteurPlugin.Said.class, this::begun));
    }

    /** The same on a project's page as a card and as a tab. */
    private void slots(Permission see) {
        to.slot(Slot.card(SlotPage.PROJECT, "things", see, ask -> Optional.of(line("Beside " + ask.of().title()))));
        to.slot(Slot.tab(SlotPage.PROJECT, "list", see, ask -> Optional.of(line("All of " + ask.of().title()))));
    }

    private SlotPart line(String text) {
        harm.accept("slot");
        return new SlotPart.Lines(List.of(new SlotPart.Line(text, "/saboteur/sound", Tone.GOING, "")), "");
    }

    record Thing(long id, String name) {}

    private ListView<Thing> things(SearchIndex index) {
        return ListView.of("thing.list", (row, context) -> new Thing(row.getLong("id"), row.getString("name")))
                .select("t.id, t.name")
                .from("saboteur_thing t")
                .id("t.id", Thing::id)
                .column("name", thing -> {
                    harm.accept("search");
                    return Cell.link(thing.name(), "/saboteur/sound");
                })
                .sort("name", "t.name", Thing::name, false)
                .oneOf("name", "t.name = :name", () -> {
                    harm.accept("choices");
                    return List.of("half");
                })
                .search("q", index, "t.id");
    }

    private SaboteurPlugin.Said findable(SearchIndex index) {
        return to.data().act(handle -> {
            long id = to.data().newId();
            handle.execute("insert into saboteur_thing (id, name) values (?, 'findable')", id);
            index.put(handle, id, "findable");
            return new SaboteurPlugin.Said("stored");
        });
    }

    private SaboteurPlugin.Said begun(Request request) {
        return to.data().act(handle -> {
            long root = to.areas().root().id();
            var begin = Begin.of(to.data().newId(), new Place(0, 0, 0)).numberedIn(root);
            var run = to.procedures().start(handle, request.viewer().actingAs(), procedure, begin);
            if (request.query("now").equals("harmful")) {
                harmful.set(run.id());
            }
            return new SaboteurPlugin.Said("begun");
        });
    }

    private void effect(Handle handle, Run run, MoveRow row) {
        if (run.id() == harmful.get()) {
            harm.accept("effect");
        }
    }

    @Override
    public void make(Demo demo) {
        harm.accept("demo");
    }

    @Override
    public List<DemoStage> walk() {
        harm.accept("walk");
        return List.of();
    }

    @Override
    public void tell(Handle handle, long memberId, Teller teller) {
        harm.accept("tell");
    }

    @Override
    public List<Refusal> kept(Handle handle, long memberId) {
        harm.accept("kept");
        return List.of();
    }

    @Override
    public int erase(Handle handle, long memberId, int max) {
        harm.accept("erase");
        return 0;
    }
}
