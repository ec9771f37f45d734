package org.linli.server.roster;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Place;
import org.linli.api.search.SearchIndex;
import org.linli.server.roster.StoredRoster.Counts;

/**
 * Undoes an import, the last line first: what it added is removed, what it changed is again as it was. Rows that
 * somebody changed since, or that others name now, stay and are told.
 */
final class Undoing {

    private static final int CHANGES_PER_ACT = 100;
    private static final Counts UNDONE = new Counts(0, 0, 0, 0, 1, 0);
    private static final Counts KEPT = new Counts(0, 0, 0, 0, 0, 1);

    private final RosterGround ground;
    private final RosterDao dao = new RosterDao();
    private final ChangeDao changes = new ChangeDao();
    private final RecordDao records = new RecordDao();

    Undoing(RosterGround ground) {
        this.ground = ground;
    }

    /**
     * Undoes all that stands.
     *
     * @param goOn is asked before each piece, and may throw to end it
     */
    void run(StoredRoster roster, Runnable goOn) {
        long done = roster.done();
        for (long undone = -1; undone != 0; ) {
            goOn.run();
            long from = done;
            undone = ground.data().act(handle -> act(handle, roster, from));
            done += undone;
        }
        ground.areas().forget();
    }

    private long act(Handle handle, StoredRoster roster, long from) {
        var standing = changes.standing(handle, roster.id(), CHANGES_PER_ACT);
        var counts = Counts.NONE;
        for (var change : standing) {
            var fate = undo(handle, roster.sender(), change);
            changes.fate(handle, roster.id(), change.sequence(), fate);
            counts = counts.plus(fate == Fate.UNDONE || fate == Fate.GONE ? UNDONE : KEPT);
        }
        var silentUntil = ground.clock().instant().plus(RosterWork.SILENCE_MAX).toEpochMilli();
        if (!dao.progress(handle, roster, new Progress(from, from + standing.size(), counts, silentUntil))) {
            throw new Stopped("somebody else undoes it");
        }
        return standing.size();
    }

    private Fate undo(Handle handle, Sender sender, Change change) {
        var state = records.state(handle, change.subject(), change.subjectId());
        if (state.isEmpty()) {
            return Fate.GONE;
        }
        if (!Journal.hash(state).equals(change.afterHash())) {
            return Fate.CHANGED_SINCE;
        }
        var columns = RecordDao.columns(state);
        if (change.subject().searched() && !sender.scope().covers(place(columns))) {
            return Fate.ELSEWHERE;
        }
        if (change.added() && records.inUse(handle, change.subject(), change.subjectId())) {
            return Fate.IN_USE;
        }
        bringBack(handle, change);
        ground.audit()
                .record(handle, sender.who(), "roster.undo", change.subject().noun(), change.subjectId(), "");
        return Fate.UNDONE;
    }

    private void bringBack(Handle handle, Change change) {
        if (change.added()) {
            records.remove(handle, change.subject(), change.subjectId());
            if (change.subject().searched()) {
                index(change.subject()).remove(handle, change.subjectId());
            }
            return;
        }
        records.restore(handle, change.subject(), change.subjectId(), change.was());
        var name = RecordDao.columns(change.was()).get("name");
        if (change.subject().searched()) {
            index(change.subject()).put(handle, change.subjectId(), String.valueOf(name));
        }
    }

    private SearchIndex index(Subject subject) {
        return switch (subject) {
            case AREA -> ground.indexes().areas();
            case ORGANIZATION -> ground.indexes().organizations();
            default -> ground.indexes().members();
        };
    }

    private static Place place(Map<String, Object> columns) {
        return new Place(
                number(columns, "subdistrict_id"), number(columns, "community_id"), number(columns, "grid_id"));
    }

    private static long number(Map<String, Object> columns, String key) {
        return ((Number) columns.get(key)).longValue();
    }
}
