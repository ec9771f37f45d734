package org.linli.service365.matter;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Area;

/** The SQL of what is shown of open matters in the core's pages, those due first at the top. */
final class SlotDao {

    private static final String OPEN = "select m.*, r.step from api_run r join service365_matter m on m.id = r.id"
            + " where r.procedure = 'service-365.matter' and r.ended_at = 0 and ";

    private final Handle handle;

    SlotDao(Handle handle) {
        this.handle = handle;
    }

    List<OwnMatters.Line> openOf(long organizationId, int limit) {
        return open("r.undertaker_id = :id", organizationId, limit);
    }

    /** Of a subdistrict, a community or a grid; other areas have none of their own. */
    List<OwnMatters.Line> openIn(Area area, int limit) {
        return switch (area.level()) {
            case SUBDISTRICT -> open("r.subdistrict_id = :id", area.id(), limit);
            case COMMUNITY -> open("r.community_id = :id", area.id(), limit);
            case GRID -> open("r.grid_id = :id", area.id(), limit);
            default -> List.of();
        };
    }

    /** Whether an open matter has nobody in charge. */
    boolean anyWithoutCharge() {
        return handle.createQuery("select count(*) from (select 1 as one from api_run r where r.undertaker_id = 0"
                                + " and r.procedure = 'service-365.matter' and r.ended_at = 0 limit 1) counted")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private List<OwnMatters.Line> open(String where, long id, int limit) {
        return handle.createQuery(OPEN + where + " order by r.due_at, r.id limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map((rs, ctx) -> MatterDao.line(rs))
                .list();
    }
}
