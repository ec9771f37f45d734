package org.linli.server.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.linli.api.area.Place;
import org.linli.api.procedure.Run;
import org.linli.api.procedure.Standing;
import org.linli.server.procedure.Deadlines.Errand;

/** All SQL of runs. */
final class RunDao {

    private final Handle handle;

    RunDao(Handle handle) {
        this.handle = handle;
    }

    Optional<StoredRun> find(long id) {
        return handle.createQuery("select * from core_run where id = :id")
                .bind("id", id)
                .map((rs, ctx) -> read(rs))
                .findOne();
    }

    /** The runs after this id, in the order of ids; at most so many. */
    List<StoredRun> after(long id, int limit) {
        return handle.createQuery("select * from core_run where id > :id order by id limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map((rs, ctx) -> read(rs))
                .list();
    }

    /** The open runs after this place, by deadline; those without one come first. At most so many. */
    List<StoredRun> openAfter(Spot place, int limit) {
        return handle.createQuery("select * from core_run where ended_at = 0 and (due_at, id) > (:due, :id)"
                        + " order by due_at, id limit :limit")
                .bind("due", place.dueAt())
                .bind("id", place.id())
                .bind("limit", limit)
                .map((rs, ctx) -> read(rs))
                .list();
    }

    /** Where a run stands among the open ones. */
    record Spot(long dueAt, long id) {

        static Spot of(StoredRun stored) {
            return new Spot(Moments.stored(stored.run().dueAt()), stored.run().id());
        }
    }

    /** The runs of a procedure that the engine must look after by now, the longest waiting first. */
    List<Long> due(String procedure, Instant now, int limit) {
        return handle.createQuery("select id from core_run where procedure = :procedure and next_at > 0"
                        + " and next_at <= :now order by next_at limit :limit")
                .bind("procedure", procedure)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /** When the engine must look after a run of a procedure next. */
    Optional<Instant> next(String procedure) {
        return handle.createQuery("select next_at from core_run where procedure = :procedure and next_at > 0"
                        + " order by next_at limit 1")
                .bind("procedure", procedure)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /** Lets a run wait. */
    int postpone(long id, Instant until) {
        return handle.createUpdate("update core_run set next_at = :until where id = :id and next_at > 0")
                .bind("id", id)
                .bind("until", until.toEpochMilli())
                .execute();
    }

    /** Stores what was told, and when the engine must look again; false when a move came in between. */
    boolean tell(StoredRun stored) {
        return handle.createUpdate("""
                                update core_run set reminded = :reminded, escalated = :escalated, next_at = :next
                                where id = :id and last_sequence = :sequence""")
                        .bind("id", stored.run().id())
                        .bind("sequence", stored.run().sequence())
                        .bind("reminded", stored.told().contains(Errand.REMIND) ? 1 : 0)
                        .bind("escalated", stored.told().contains(Errand.ESCALATE) ? 1 : 0)
                        .bind("next", Moments.stored(stored.nextAt()))
                        .execute()
                == 1;
    }

    void insert(StoredRun stored, String title, Instant now) {
        var run = stored.run();
        var insert = handle.createUpdate("""
                        insert into core_run (id, procedure, version, variant, number, pace, subdistrict_id,
                          community_id, grid_id, started_at, step, step_since, undertaker_id, due_at, paused_at,
                          ended_at, due_order, was_late, reopened, last_sequence, last_hash, reminded, escalated,
                          next_at, changed_at, title)
                        values (:id, :procedure, :version, :variant, :number, :pace, :subdistrict,
                          :community, :grid, :started, :step, :since, :undertaker, :due, :paused, :ended,
                          :order, :late, :reopened, :sequence, :hash, :reminded, :escalated, :next, :now, :title)""")
                .bind("title", title)
                .bind("procedure", run.procedure())
                .bind("version", run.version())
                .bind("variant", run.variant())
                .bind("number", run.number())
                .bind("pace", run.pace())
                .bind("subdistrict", run.place().subdistrictId())
                .bind("community", run.place().communityId())
                .bind("grid", run.place().gridId())
                .bind("started", run.startedAt().toEpochMilli());
        bind(insert, stored).bind("now", now.toEpochMilli()).execute();
    }

    /** Stores where the run stands now; false when another move came in between. */
    boolean advance(StoredRun stored, Instant now) {
        var update = handle.createUpdate("""
                update core_run set step = :step, step_since = :since, undertaker_id = :undertaker, due_at = :due,
                  paused_at = :paused, ended_at = :ended, due_order = :order, was_late = :late, reopened = :reopened,
                  last_sequence = :sequence, last_hash = :hash, reminded = :reminded, escalated = :escalated,
                  next_at = :next, changed_at = :now
                where id = :id and last_sequence = :sequence - 1""");
        return bind(update, stored).bind("now", now.toEpochMilli()).execute() == 1;
    }

    private static Update bind(Update update, StoredRun stored) {
        var standing = stored.run().standing();
        return update.bind("id", stored.run().id())
                .bind("step", standing.step())
                .bind("since", standing.since().toEpochMilli())
                .bind("undertaker", standing.undertakerId())
                .bind("due", Moments.stored(standing.dueAt()))
                .bind("paused", Moments.stored(standing.pausedAt()))
                .bind("ended", Moments.stored(standing.endedAt()))
                .bind("order", stored.dueOrder())
                .bind("late", standing.late() ? 1 : 0)
                .bind("reopened", standing.reopened())
                .bind("sequence", standing.sequence())
                .bind("hash", stored.lastHash())
                .bind("reminded", stored.told().contains(Errand.REMIND) ? 1 : 0)
                .bind("escalated", stored.told().contains(Errand.ESCALATE) ? 1 : 0)
                .bind("next", Moments.stored(stored.nextAt()));
    }

    private static StoredRun read(ResultSet rs) throws SQLException {
        var told = EnumSet.noneOf(Errand.class);
        if (rs.getInt("reminded") == 1) {
            told.add(Errand.REMIND);
        }
        if (rs.getInt("escalated") == 1) {
            told.add(Errand.ESCALATE);
        }
        return new StoredRun(
                run(rs), rs.getString("last_hash"), told, Moments.read(rs.getLong("next_at")), rs.getLong("due_order"));
    }

    private static Run run(ResultSet rs) throws SQLException {
        return new Run(
                rs.getLong("id"),
                rs.getString("procedure"),
                rs.getInt("version"),
                rs.getString("variant"),
                rs.getString("number"),
                rs.getString("pace"),
                new Place(rs.getLong("subdistrict_id"), rs.getLong("community_id"), rs.getLong("grid_id")),
                Instant.ofEpochMilli(rs.getLong("started_at")),
                standing(rs));
    }

    private static Standing standing(ResultSet rs) throws SQLException {
        return new Standing(
                rs.getString("step"),
                rs.getInt("last_sequence"),
                rs.getLong("undertaker_id"),
                Instant.ofEpochMilli(rs.getLong("step_since")),
                Moments.read(rs.getLong("due_at")),
                Moments.read(rs.getLong("paused_at")),
                Moments.read(rs.getLong("ended_at")),
                rs.getInt("was_late") == 1,
                rs.getInt("reopened"));
    }
}
