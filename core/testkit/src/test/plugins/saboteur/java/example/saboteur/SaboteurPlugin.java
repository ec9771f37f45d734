package example.saboteur;

import java.util.List;
import java.util.Optional;
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

    private static final ThreadLocal<Boolean> PUBLISHES = new ThreadLocal<>();

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
                    Mode.harm("act");
                    return new Said("done");
                }))
                .data("/saboteur/read", Access.everyone(), List.of(), Said.class, request -> data.read(handle -> {
                    Mode.harm("read");
                    return new Said("read");
                }))
                .data("/saboteur/told", Access.everyone(), List.of(), Said.class, request -> data.act(handle -> {
                    events.publish(handle, Happened.made(0));
                    return new Said("told");
                })));
        to.homeCard(request -> {
            Mode.harm("card");
            return Mode.is("card-null") ? null : Optional.of(new Card("Saboteur", "1", "sound", "/saboteur/sound"));
        });
        to.permissions(SEE);
        to.role("administrator", SEE);
        to.slot(Slot.card(SlotPage.AREA, "things", SEE, ask -> {
            Mode.harm("slot");
            return Optional.of(new SlotPart.Lines(List.of(), ""));
        }));
        to.health("things", () -> {
            Mode.harm("health");
            return Optional.empty();
        });
        to.daily("nightly", () -> Mode.harm("job"));
        new Guest(to, Mode::harm).comes(SEE);
        new Kin(to).comes(SEE);
        to.on(Happened.class, "first", event -> taken(to, events, event));
        to.on(Happened.class, "second", event -> Mode.harm("event"));
    }

    /** Something that its pages tell. */
    public record Said(String text) {}

    /** Something that happened; made by whoever publishes it, and then again of what is stored. */
    public record Happened(int times) implements Event {

        public Happened {
            if (PUBLISHES.get() == null) {
                Mode.harm("made");
            }
        }

        static Happened made(int times) {
            PUBLISHES.set(true);
            try {
                return new Happened(times);
            } finally {
                PUBLISHES.remove();
            }
        }
    }

    private Routes pages(Routes to) {
        return to.data("/saboteur/mode", Access.everyone(), List.of("now"), Said.class, this::choose)
                .data("/saboteur/sound", Access.everyone(), List.of(), Said.class, request -> new Said("sound"))
                .data("/saboteur/page", Access.everyone(), List.of(), Said.class, request -> {
                    Mode.harm("page");
                    return new Said("sound");
                });
    }

    private Said choose(Request request) {
        Mode.choose(request.query("now"));
        return new Said(request.query("now"));
    }

    private void taken(Setup to, Events events, Happened event) {
        Mode.harm("event");
        if (Mode.is("event-loops")) {
            to.data().act(handle -> {
                events.publish(handle, Happened.made(event.times() + 1));
                return event;
            });
        }
    }
}
