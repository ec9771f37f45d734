package org.linli.service365.matter;

import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.linli.api.access.Scope;

/** The SQL that counts matters. */
final class FigureDao {

    /** A count says "so many or more" from here on. */
    static final int COUNT_MAX = 10_000;

    private final Handle handle;

    FigureDao(Handle handle) {
        this.handle = handle;
    }

    /** Open matters inside the scope, counted up to {@link #COUNT_MAX}. */
    long open(Scope scope) {
        return handle.createQuery("""
                        select count(*) from (select 1 as one from api_run r
                        where r.procedure = 'service-365.matter' and r.ended_at = 0 and (:everywhere = 1
                          or r.subdistrict_id in (<subdistricts>) or r.community_id in (<communities>)
                          or r.grid_id in (<grids>) or r.undertaker_id in (<organizations>))
                        limit :max) counted""")
                .bind("everywhere", scope.everywhere() ? 1 : 0)
                .bind("max", COUNT_MAX)
                .bindList(EmptyHandling.NULL_KEYWORD, "subdistricts", list(scope.subdistrictIds()))
                .bindList(EmptyHandling.NULL_KEYWORD, "communities", list(scope.communityIds()))
                .bindList(EmptyHandling.NULL_KEYWORD, "grids", list(scope.gridIds()))
                .bindList(EmptyHandling.NULL_KEYWORD, "organizations", list(scope.organizationIds()))
                .mapTo(Long.class)
                .one();
    }

    private static Iterable<Long> list(Collection<Long> ids) {
        return ids;
    }
}
