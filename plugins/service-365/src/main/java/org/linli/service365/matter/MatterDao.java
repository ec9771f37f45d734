package org.linli.service365.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Place;
import org.linli.api.code.TrackingCode;

/** All SQL of matters. */
final class MatterDao {

    private static final int SAME_NUMBER_MAX = 100;

    private final Handle handle;

    MatterDao(Handle handle) {
        this.handle = handle;
    }

    void insert(Matter matter, TrackingCode code) {
        handle.createUpdate("""
                        insert into service365_matter (id, number, title, category, channel, reporter_id, code_hash,
                          filed_at, subdistrict_id, community_id, grid_id, ledger, urgency, mode, ending, score, grade,
                          rectified_at)
                        values (:id, :number, :title, :category, :channel, :reporter, :code,
                          :filed, :subdistrict, :community, :grid, '', :urgency, '', '', '', '', 0)""")
                .bind("id", matter.id())
                .bind("number", matter.number())
                .bind("title", matter.title())
                .bind("category", matter.category().name())
                .bind("channel", matter.channel().name())
                .bind("reporter", matter.reporterId())
                .bind("code", code.hash())
                .bind("filed", matter.filedAt().toEpochMilli())
                .bind("subdistrict", matter.place().subdistrictId())
                .bind("community", matter.place().communityId())
                .bind("grid", matter.place().gridId())
                .bind("urgency", matter.outcome().urgency().name())
                .execute();
    }

    Optional<Matter> find(long id) {
        return handle.createQuery("select * from service365_matter where id = :id")
                .bind("id", id)
                .map((rs, ctx) -> read(rs))
                .findOne();
    }

    Optional<Matter> byCode(TrackingCode code) {
        return handle.createQuery("select * from service365_matter where code_hash = :hash")
                .bind("hash", code.hash())
                .map((rs, ctx) -> read(rs))
                .findOne();
    }

    /** More than one where a grid came from another community with its matters. */
    List<Matter> byNumber(long communityId, String number) {
        return handle.createQuery("select * from service365_matter where community_id = :community and number = :number"
                        + " order by id limit :max")
                .bind("community", communityId)
                .bind("number", number)
                .bind("max", SAME_NUMBER_MAX)
                .map((rs, ctx) -> read(rs))
                .list();
    }

    /** What a member reported, the newest first. */
    List<Matter> of(long reporterId, int limit) {
        return handle.createQuery("select * from service365_matter where reporter_id = :reporter and reporter_id <> 0"
                        + " order by id desc limit :limit")
                .bind("reporter", reporterId)
                .bind("limit", limit)
                .map((rs, ctx) -> read(rs))
                .list();
    }

    /** What a member reported before a matter, the newest first, with where it stands. */
    List<OwnMatters.Line> own(long reporterId, long before, int limit) {
        return handle.createQuery("select m.*, r.step from service365_matter m join api_run r on r.id = m.id"
                        + " where m.reporter_id = :reporter and m.reporter_id <> 0 and m.id < :before"
                        + " order by m.id desc limit :limit")
                .bind("reporter", reporterId)
                .bind("before", before)
                .bind("limit", limit)
                .map((rs, ctx) -> line(rs))
                .list();
    }

    /** The numbers of what a member reported and was not answered yet. */
    List<String> open(long reporterId, int limit) {
        return handle.createQuery("select m.number from service365_matter m join api_run r on r.id = m.id"
                        + " where m.reporter_id = :reporter and m.reporter_id <> 0 and r.ended_at = 0"
                        + " order by m.id limit :limit")
                .bind("reporter", reporterId)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Matters that ended before a moment and whose content is still there. */
    List<Long> endedBefore(long moment, int limit) {
        return handle.createQuery("select m.id from service365_matter m join api_run r on r.id = m.id"
                        + " where m.title <> '' and m.filed_at < :moment"
                        + " and r.ended_at > 0 and r.ended_at < :moment order by m.filed_at limit :limit")
                .bind("moment", moment)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /** Takes from a matter what was said and who said it; its number, kind and place stay for the figures. */
    void erase(long id) {
        handle.createUpdate("update service365_matter set title = '', reporter_id = 0, code_hash = '' where id = :id")
                .bind("id", id)
                .execute();
    }

    /** A matter with the column {@code step} of its run. */
    static OwnMatters.Line line(ResultSet rs) throws SQLException {
        var step = rs.getString("step");
        boolean asked = step.equals(MatterStep.APPRAISING);
        return new OwnMatters.Line(read(rs), MatterStep.words(step), MatterStep.tone(step), asked);
    }

    private static Matter read(ResultSet rs) throws SQLException {
        return new Matter(
                rs.getLong("id"),
                rs.getString("number"),
                rs.getString("title"),
                Category.valueOf(rs.getString("category")),
                MatterChannel.valueOf(rs.getString("channel")),
                rs.getLong("reporter_id"),
                Instant.ofEpochMilli(rs.getLong("filed_at")),
                new Place(rs.getLong("subdistrict_id"), rs.getLong("community_id"), rs.getLong("grid_id")),
                Outcome.read(rs));
    }
}
