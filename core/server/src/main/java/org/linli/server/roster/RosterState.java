package org.linli.server.roster;

import java.util.List;
import java.util.stream.Stream;
import org.linli.api.list.Tone;

/** How far an import is. */
public enum RosterState {
    CHECKING(Tone.GOING, true),
    CHECKED(Tone.WAITING, false),
    TAKING(Tone.GOING, true),
    TAKEN(Tone.DONE, false),
    UNDOING(Tone.GOING, true),
    UNDONE(Tone.PLAIN, false),
    DROPPED(Tone.PLAIN, false),
    FAILED(Tone.LATE, false);

    private final Tone tone;
    private final boolean work;

    RosterState(Tone tone, boolean work) {
        this.tone = tone;
        this.work = work;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether something is being done that ends by itself. */
    public boolean work() {
        return work;
    }

    public String words() {
        return "roster.state." + name();
    }

    static List<String> working() {
        return Stream.of(values()).filter(RosterState::work).map(Enum::name).toList();
    }
}
