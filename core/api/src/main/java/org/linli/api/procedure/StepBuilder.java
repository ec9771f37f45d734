package org.linli.api.procedure;

import static org.linli.api.procedure.Who.allOf;
import static org.linli.api.procedure.Who.coHandler;
import static org.linli.api.procedure.Who.notWhoDid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.linli.api.calendar.Term;
import org.linli.api.form.Form;
import org.linli.api.procedure.Move.Bound;
import org.linli.api.procedure.Move.Kind;

/** Says what a step allows: its moves and its time. */
public final class StepBuilder {

    static final String RESUME = "resume";
    static final String PART_DONE = "part-done";

    private static final Consumer<Move.Builder> NOTHING_MORE = move -> {};

    private final String step;
    private final Map<String, Form<?>> forms;
    private final List<Move> moves = new ArrayList<>();
    private final List<Who> pausers = new ArrayList<>();
    private final Map<String, Term> within = new HashMap<>();
    private Optional<Term> remind = Optional.empty();
    private Optional<Term> escalate = Optional.empty();
    private String escalateBy = "";
    private String leftOutTo = "";

    StepBuilder(String step, Map<String, Form<?>> forms) {
        this.step = step;
        this.forms = forms;
    }

    /** The time that the step may take. */
    public StepBuilder within(Term term) {
        return within("", term);
    }

    /** The time that it may take in runs that were begun with this pace. */
    public StepBuilder within(String pace, Term term) {
        within.put(pace, term);
        return this;
    }

    /** So long before the end {@link RunDueSoon} is published, once. */
    public StepBuilder remind(Term before) {
        remind = Optional.of(before);
        return this;
    }

    /** So long after the end {@link RunOverdue} is published, once. */
    public StepBuilder escalate(Term after) {
        return escalate(after, "");
    }

    /** So long after the end {@link RunOverdue} is published, once, and the engine makes this move of the step. */
    public StepBuilder escalate(Term after, String move) {
        escalate = Optional.of(after);
        escalateBy = move;
        return this;
    }

    /** A district may leave the step out; then what leads here leads to the other step. */
    public StepBuilder optional(String otherStep) {
        leftOutTo = otherStep;
        return this;
    }

    /** On to another step. */
    public StepBuilder move(String key, String to, Who who) {
        return move(key, to, who, NOTHING_MORE);
    }

    /** The same with more of the move. */
    public StepBuilder move(String key, String to, Who who, Consumer<Move.Builder> more) {
        return add(key, Kind.FORWARD, who, Bound.NONE, new Move.Builder(to, false), more);
    }

    /** Back to another step, with a reason. */
    public StepBuilder back(String key, String to, Who who) {
        return back(key, to, who, NOTHING_MORE);
    }

    /** The same with more of the move. */
    public StepBuilder back(String key, String to, Who who, Consumer<Move.Builder> more) {
        return add(key, Kind.BACK, who, Bound.NONE, new Move.Builder(to, true), more);
    }

    /** To another organization, with a reason; stays in the step. */
    public StepBuilder handOver(String key, Who who) {
        return handOver(key, who, NOTHING_MORE);
    }

    /** The same with more of the move. */
    public StepBuilder handOver(String key, Who who, Consumer<Move.Builder> more) {
        return add(key, Kind.HAND_OVER, who, Bound.NONE, new Move.Builder(step, true), more);
    }

    /** To the organization above the one in charge; stays in the step. */
    public StepBuilder upward(String key, Who who) {
        return upward(key, who, NOTHING_MORE);
    }

    /** The same with more of the move. */
    public StepBuilder upward(String key, Who who, Consumer<Move.Builder> more) {
        return add(key, Kind.UPWARD, who, Bound.NONE, new Move.Builder(step, false), more);
    }

    /** Stops the clock, with a reason, for so long at most; then, or by the move {@code resume}, it goes on. */
    public StepBuilder pause(String key, Who who, Term longest) {
        pausers.add(who);
        return add(key, Kind.PAUSE, who, bound(0, longest), new Move.Builder(step, true), NOTHING_MORE);
    }

    /**
     * More time, at most so often in a run: asked for with a reason and a term, granted ({@code <key>-granted}) or
     * refused ({@code <key>-refused}) by somebody else. It must be asked for before the deadline.
     */
    public StepBuilder extension(String key, Who asks, Who grants, Term longest, int times) {
        var others = allOf(grants, notWhoDid(key));
        add(key, Kind.ASK_EXTENSION, asks, bound(times, longest), new Move.Builder(step, true), NOTHING_MORE);
        stay(key + "-granted", Kind.GRANT_EXTENSION, others, false);
        return stay(key + "-refused", Kind.REFUSE_EXTENSION, others, true);
    }

    /** Organizations are invited as co-handlers, and each says by the move {@code part-done} that its part is done. */
    public StepBuilder coHandlers(String key, Who who) {
        stay(key, Kind.INVITE, who, false);
        return stay(PART_DONE, Kind.PART_DONE, coHandler(), false);
    }

    /** So many different persons must sign; the last signature leads on. */
    public StepBuilder together(String key, String to, Who who, int persons) {
        return together(key, to, who, persons, NOTHING_MORE);
    }

    /** The same with more of the move. */
    public StepBuilder together(String key, String to, Who who, int persons, Consumer<Move.Builder> more) {
        var bound = new Bound(persons, Optional.empty());
        return add(key, Kind.TOGETHER, who, bound, new Move.Builder(to, false), more);
    }

    /** From a result back to work, with a reason, at most so often in a run. */
    public StepBuilder reopen(String key, String to, Who who, int times) {
        return reopen(key, to, who, times, NOTHING_MORE);
    }

    /** The same with more of the move. */
    public StepBuilder reopen(String key, String to, Who who, int times, Consumer<Move.Builder> more) {
        var bound = new Bound(times, Optional.empty());
        return add(key, Kind.REOPEN, who, bound, new Move.Builder(to, true), more);
    }

    /** When nobody has moved the run on for so long, the engine makes this move. */
    public StepBuilder lapse(String key, String to, Term after) {
        return lapse(key, to, after, NOTHING_MORE);
    }

    /** The same with more of the move. */
    public StepBuilder lapse(String key, String to, Term after, Consumer<Move.Builder> more) {
        var nobody = Who.anyOf();
        return add(key, Kind.LAPSE, nobody, bound(0, after), new Move.Builder(to, false), more);
    }

    Step build() {
        if (!pausers.isEmpty()) {
            var who = pausers.size() == 1 ? pausers.get(0) : new Who.AnyOf(pausers);
            stay(RESUME, Kind.RESUME, who, false);
        }
        var deadline = new Step.Deadline(within, remind, escalate, escalateBy);
        return new Step(step, moves, deadline, leftOutTo, Map.of());
    }

    private static Bound bound(int times, Term term) {
        return new Bound(times, Optional.of(term));
    }

    private StepBuilder stay(String key, Kind kind, Who who, boolean reason) {
        return add(key, kind, who, Bound.NONE, new Move.Builder(step, reason), NOTHING_MORE);
    }

    private StepBuilder add(
            String key, Kind kind, Who who, Bound bound, Move.Builder move, Consumer<Move.Builder> more) {
        more.accept(move);
        move.form().ifPresent(form -> forms.put(form.words(), form));
        moves.add(move.build(key, kind, who, bound));
        return this;
    }
}
