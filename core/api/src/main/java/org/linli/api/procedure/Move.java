package org.linli.api.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.calendar.Term;
import org.linli.api.form.Form;

/**
 * A move that a step allows.
 *
 * @param key its key within the step, as {@code hand-over}; words at {@code procedure.<noun>.move.<key>}
 * @param kind what it is for
 * @param to the step it leads to; may be the same
 * @param who who may make it
 * @param needs what must be given with it
 * @param bound how far it goes
 * @param effects keys of what it does besides, in order
 */
public record Move(String key, Kind kind, String to, Who who, Needs needs, Bound bound, List<String> effects) {

    /** What a move is for; the engine treats each kind by its own rule. */
    public enum Kind {
        /** The first row of a run; never declared. */
        START,
        /** On to another step. */
        FORWARD,
        /** Back to an earlier step; always with a reason. */
        BACK,
        /** To another organization, which is named with the move; always with a reason. */
        HAND_OVER,
        /** To the organization above the one in charge. */
        UPWARD,
        /** The clock stops; always with a reason. */
        PAUSE,
        /** The clock goes on. */
        RESUME,
        /** A signature; the last of so many leads on. */
        TOGETHER,
        /** Back from a result, at most so many times; always with a reason. */
        REOPEN,
        /** Made by the engine when nobody has done anything in time. */
        LAPSE,
        /** More time is asked for; always with a reason. */
        ASK_EXTENSION,
        /** The time that was asked for is given. */
        GRANT_EXTENSION,
        /** It is not given; always with a reason. */
        REFUSE_EXTENSION,
        /** Organizations join as co-handlers. */
        INVITE,
        /** A co-handler says that its part is done. */
        PART_DONE,
        /** The calendar has changed, and the deadline with it; never declared. */
        CALENDAR
    }

    /**
     * What must be given with it.
     *
     * @param reason whether a reason must be given
     * @param form the key of the form to fill in, or ""
     * @param evidence how many files at least
     */
    public record Needs(boolean reason, String form, int evidence) {}

    /**
     * How far it goes.
     *
     * @param times signatures of a committee; the most reopenings; the most extensions; otherwise 0
     * @param term the longest pause or extension; the time until a lapse
     */
    public record Bound(int times, Optional<Term> term) {

        /** Without a bound. */
        public static final Bound NONE = new Bound(0, Optional.empty());
    }

    public Move {
        effects = List.copyOf(effects);
    }

    /** Says more of a move. */
    public static final class Builder {

        private final List<String> effects = new ArrayList<>();
        private String to;
        private boolean reason;
        private Optional<Form<?>> form = Optional.empty();
        private int evidence;

        Builder(String to, boolean reason) {
            this.to = to;
            this.reason = reason;
        }

        /** Where it leads, for a move that would stay in the step. */
        public Builder to(String step) {
            to = step;
            return this;
        }

        /** A reason must be given. */
        public Builder reason() {
            reason = true;
            return this;
        }

        /** A form that must be filled in; its key is the prefix of its words. */
        public Builder form(Form<?> asked) {
            form = Optional.of(asked);
            return this;
        }

        /** So many files at least. */
        public Builder evidence(int filesMin) {
            evidence = filesMin;
            return this;
        }

        /** An effect of the procedure, by key. */
        public Builder effect(String key) {
            effects.add(key);
            return this;
        }

        Optional<Form<?>> form() {
            return form;
        }

        Move build(String key, Kind kind, Who who, Bound bound) {
            var needs = new Needs(reason, form.map(Form::words).orElse(""), evidence);
            return new Move(key, kind, to, who, needs, bound, effects);
        }
    }
}
