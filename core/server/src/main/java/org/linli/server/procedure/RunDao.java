package org.linli.server.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Place;
import org.linli.api.procedure.Run;

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

    void insert(StoredRun stored) {
        var run = stored.run();
        handle.createUpdate("""
                        insert into core_run (id, procedure, version, number, step, subdistrict_id, community_id,
                          grid_id, undertaker_id, started_at, due_at, ended_at, last_sequence, last_hash)
                        values (:id, :procedure, :version, :number, :step, :subdistrict, :community, :grid,
                          :undertaker, :started, 0, :ended, :sequence, :hash)""")
                .bind("id", run.id())
                .bind("procedure", run.procedure())
                .bind("version", run.version())
                .bind("number", run.number())
                .bind("step", run.step())
                .bind("subdistrict", run.place().subdistrictId())
                .bind("community", run.place().communityId())
                .bind("grid", run.place().gridId())
                .bind("undertaker", run.undertakerId())
                .bind("started", run.startedAt().toEpochMilli())
                .bind("ended", ended(run))
                .bind("sequence", run.sequence())
                .bind("hash", stored.lastHash())
                .execute();
    }

    /** Stores where the run stands now; false when another move came in between. */
    boolean advance(StoredRun stored) {
        var run = stored.run();
        return handle.createUpdate("""
                                update core_run set step = :step, undertaker_id = :undertaker, ended_at = :ended,
                                  last_sequence = :sequence, last_hash = :hash
                                where id = :id and last_sequence = :sequence - 1""")
                        .bind("id", run.id())
                        .bind("step", run.step())
                        .bind("undertaker", run.undertakerId())
                        .bind("ended", ended(run))
                        .bind("sequence", run.sequence())
                        .bind("hash", stored.lastHash())
                        .execute()
                == 1;
    }

    private static long ended(Run run) {
        return run.endedAt().map(Instant::toEpochMilli).orElse(0L);
    }

    private static StoredRun read(ResultSet rs) throws SQLException {
        long ended = rs.getLong("ended_at");
        var run = new Run(
                rs.getLong("id"),
                rs.getString("procedure"),
                rs.getInt("version"),
                rs.getString("number"),
                rs.getString("step"),
                rs.getInt("last_sequence"),
                new Place(rs.getLong("subdistrict_id"), rs.getLong("community_id"), rs.getLong("grid_id")),
                rs.getLong("undertaker_id"),
                Instant.ofEpochMilli(rs.getLong("started_at")),
                ended == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended)));
        return new StoredRun(run, rs.getString("last_hash"));
    }
}
