package org.linli.server.organization;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.linli.api.list.Tone;

/**
 * What has become of an organization, and when: filed with the subdistrict, registered with civil affairs, suspended,
 * dissolved.
 */
public record LifeCycle(
        Optional<LocalDate> filed,
        Optional<LocalDate> registered,
        Optional<LocalDate> suspended,
        Optional<LocalDate> dissolved) {

    static final LifeCycle NEW = new LifeCycle(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A fact of the life cycle; each is an act with its day. */
    public enum Fact {
        FILING,
        REGISTRATION,
        SUSPENSION,
        RESUMPTION,
        DISSOLUTION;

        /** The last part of its address. */
        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What follows from the facts. */
    public enum State {
        PLAIN(Tone.PLAIN),
        FILED(Tone.GOING),
        REGISTERED(Tone.GOING),
        SUSPENDED(Tone.WAITING),
        DISSOLVED(Tone.DONE);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }

        public String words() {
            return "organization.state." + name();
        }
    }

    public State state() {
        if (dissolved.isPresent()) {
            return State.DISSOLVED;
        }
        if (suspended.isPresent()) {
            return State.SUSPENDED;
        }
        if (registered.isPresent()) {
            return State.REGISTERED;
        }
        return filed.isPresent() ? State.FILED : State.PLAIN;
    }

    /** Whether the fact can happen to it now. */
    public boolean allows(Fact fact) {
        return switch (fact) {
            case FILING -> dissolved.isEmpty() && filed.isEmpty() && registered.isEmpty();
            case REGISTRATION -> dissolved.isEmpty() && registered.isEmpty();
            case SUSPENSION -> dissolved.isEmpty() && suspended.isEmpty();
            case RESUMPTION -> dissolved.isEmpty() && suspended.isPresent();
            case DISSOLUTION -> dissolved.isEmpty();
        };
    }

    LifeCycle after(Fact fact, LocalDate on) {
        return switch (fact) {
            case FILING -> new LifeCycle(Optional.of(on), registered, suspended, dissolved);
            case REGISTRATION -> new LifeCycle(filed, Optional.of(on), suspended, dissolved);
            case SUSPENSION -> new LifeCycle(filed, registered, Optional.of(on), dissolved);
            case RESUMPTION -> new LifeCycle(filed, registered, Optional.empty(), dissolved);
            case DISSOLUTION -> new LifeCycle(filed, registered, suspended, Optional.of(on));
        };
    }
}
