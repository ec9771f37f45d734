package org.linli.service365.matter;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Speaker;
import org.linli.api.event.Events;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.Relation;
import org.linli.api.procedure.Run;
import org.linli.service365.open.MatterAnswered;

/** What moves of a matter do besides: what lists and figures need stands in the matter's own row. */
final class MatterEffects {

    private final Events events;

    MatterEffects(Events events) {
        this.events = events;
    }

    void analysed(Handle handle, Run run, MoveRow row) {
        var said = row.values();
        new OutcomeDao(handle)
                .analysed(
                        run.id(),
                        Ledger.valueOf(said.get("ledger")),
                        Category.valueOf(said.get("category")),
                        Urgency.valueOf(said.get("urgency")),
                        said.getOrDefault("mode", ""));
    }

    void reported(Handle handle, Run run, MoveRow row) {
        ended(handle, run, Ending.valueOf(row.values().get("ending")));
    }

    /** What was found and put right on the spot is a problem that was solved. */
    void fixed(Handle handle, Run run, MoveRow row) {
        var matter = new MatterDao(handle).find(run.id()).orElseThrow();
        new OutcomeDao(handle).analysed(run.id(), Ledger.PROBLEM, matter.category(), Urgency.ORDINARY, "");
        ended(handle, run, Ending.SOLVED);
    }

    void referred(Handle handle, Run run, MoveRow row) {
        ended(handle, run, Ending.REFERRED);
    }

    void appraised(Handle handle, Run run, MoveRow row) {
        var score = Score.valueOf(row.values().get("score"));
        new OutcomeDao(handle).appraised(run.id(), score);
        if (score == Score.DISSATISFIED) {
            rectify(handle, run, row);
        }
    }

    void assessed(Handle handle, Run run, MoveRow row) {
        new OutcomeDao(handle).assessed(run.id(), Grade.valueOf(row.values().get("grade")));
    }

    void rectify(Handle handle, Run run, MoveRow row) {
        new OutcomeDao(handle).rectify(run.id(), row.at());
    }

    private void ended(Handle handle, Run run, Ending ending) {
        new OutcomeDao(handle).ended(run.id(), ending);
        events.publish(
                handle, new MatterAnswered(run.id(), run.number(), run.place().communityId(), run.undertakerId()));
    }

    /** Whoever reported a matter, or speaks for them. */
    static Relation resident() {
        return (handle, run, viewer) -> Speaker.isSelf(viewer, run.id()) || Matters.isOwn(handle, viewer, run.id());
    }

    static Relation heard() {
        return (handle, run, viewer) -> Speaker.hasHeard(viewer, run.id());
    }

    /** Whether a matter became known in one of these ways, whoever asks. */
    static Relation through(MatterChannel... channels) {
        return (handle, run, viewer) -> new MatterDao(handle)
                .find(run.id())
                .filter(matter -> List.of(channels).contains(matter.channel()))
                .isPresent();
    }
}
