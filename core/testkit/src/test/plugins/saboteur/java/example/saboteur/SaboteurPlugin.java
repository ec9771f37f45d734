package example.saboteur;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.api.event.Event;
import org.linli.api.event.Events;
import org.linli.api.home.HomeCard.Card;
import org.linli.api.slot.Slot;
import org.linli.api.slot.SlotPage;
import org.linli.api.slot.SlotPart;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** Does whatever harms, in the place and the way that it was told to. */
public final class SaboteurPlugin implements LinliPlugin {

    private static final Permission SEE = new Permission("saboteur.see");

    private final AtomicReference<String> mode = new AtomicReference<>(System.getProperty("saboteur.mode", ""));

    @Override
    public void setup(Setup to) {
        var events = to.events();
        var data = to.data();
        to.routes(routes -> pages(routes)
                .data("/saboteur/stored", Access.everyone(), List.of("sql"), Said.class, request -> data.act(handle -> {
                    handle.execute("insert into saboteur_thing (id, name) values (?, 'half')", data.newId());
                    handle.execute(request.query("sql"));
                    return new Said("stored");
                }))
                .data("/saboteur/act", Access.everyone(), List.of(), Said.class, request -> data.act(handle -> {
                    harm("act");
                    return new Said("done");
                }))
                .data("/saboteur/read", Access.everyone(), List.of(), Said.class, request -> data.read(handle -> {
                    harm("read");
                    return new Said("read");
                }))
                .data("/saboteur/told", Access.everyone(), List.of(), Said.class, request -> data.act(handle -> {
                    events.publish(handle, new Happened(0));
                    return new Said("told");
                })));
        to.homeCard(request -> {
            harm("card");
            return Optional.of(new Card("Saboteur", "1", "sound", "/saboteur/sound"));
        });
        to.permissions(SEE);
        to.role("administrator", SEE);
        to.slot(Slot.card(SlotPage.AREA, "things", SEE, ask -> {
            harm("slot");
            return Optional.of(new SlotPart.Lines(List.of(), ""));
        }));
        to.health("things", () -> {
            harm("health");
            return Optional.empty();
        });
        to.daily("nightly", () -> harm("job"));
        new Guest(to, this::harm).comes(SEE);
        to.on(Happened.class, "first", event -> taken(to, events, event));
        to.on(Happened.class, "second", event -> harm("event"));
    }

    /** Something that its pages tell. */
    public record Said(String text) {}

    /** Something that happened. */
    public record Happened(int times) implements Event {}

    private Routes pages(Routes to) {
        return to.data("/saboteur/mode", Access.everyone(), List.of("now"), Said.class, this::choose)
                .data("/saboteur/sound", Access.everyone(), List.of(), Said.class, request -> new Said("sound"))
                .data("/saboteur/page", Access.everyone(), List.of(), Said.class, request -> {
                    harm("page");
                    return new Said("sound");
                });
    }

    private Said choose(Request request) {
        mode.set(request.query("now"));
        return new Said(mode.get());
    }

    private void taken(Setup to, Events events, Happened event) {
        harm("event");
        if (mode.get().equals("event-loops")) {
            to.data().act(handle -> {
                events.publish(handle, new Happened(event.times() + 1));
                return event;
            });
        }
    }

    private void harm(String where) {
        if (mode.get().startsWith(where + "-")) {
            Harm.valueOf(mode.get().substring(where.length() + 1).toUpperCase(java.util.Locale.ROOT)).work();
        }
    }
}
