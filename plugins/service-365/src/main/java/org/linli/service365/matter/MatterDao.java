package org.linli.service365.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Channel;
import org.linli.api.area.Place;

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
                          filed_at, subdistrict_id, community_id, grid_id)
                        values (:id, :number, :title, :category, :channel, :reporter, :code,
                          :filed, :subdistrict, :community, :grid)""")
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

    /** Gives matters of a community their new subdistrict, at most so many at once; tells how many. */
    int followCommunity(Place now, int max) {
        return follow("community_id = :community and subdistrict_id <> :subdistrict", now, max);
    }

    /** Gives matters of a grid their new community and subdistrict, at most so many at once; tells how many. */
    int followGrid(Place now, int max) {
        return follow("grid_id = :grid and (community_id <> :community or subdistrict_id <> :subdistrict)", now, max);
    }

    private int follow(String stale, Place now, int max) {
        return handle.createUpdate(
                        "update service365_matter set subdistrict_id = :subdistrict, community_id = :community"
                                + " where id in (select id from service365_matter where " + stale + " limit :max)")
                .bind("subdistrict", now.subdistrictId())
                .bind("community", now.communityId())
                .bind("grid", now.gridId())
                .bind("max", max)
                .execute();
    }

    private static Matter read(ResultSet rs) throws SQLException {
        return new Matter(
                rs.getLong("id"),
                rs.getString("number"),
                rs.getString("title"),
                Category.valueOf(rs.getString("category")),
                Channel.valueOf(rs.getString("channel")),
                rs.getLong("reporter_id"),
                Instant.ofEpochMilli(rs.getLong("filed_at")),
                new Place(rs.getLong("subdistrict_id"), rs.getLong("community_id"), rs.getLong("grid_id")));
    }
}
