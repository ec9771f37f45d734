package org.linli.server.rights;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of what a member did in cases, or was done in cases on their behalf. */
final class MoveDao {

    static final int MOVES_MAX = 1_000;

    private final Handle handle;

    MoveDao(Handle handle) {
        this.handle = handle;
    }

    /** A move of a case, by its public columns. */
    record Moved(String procedure, String number, String move, Instant at) {}

    /** The newest cases first. */
    List<Moved> of(long memberId, int limit) {
        return handle.createQuery("""
                        select r.procedure, r.number, m.move, m.at from (
                          select run_id, move, at, sequence from core_run_move
                          where member_id = :member and member_id <> 0
                          union
                          select run_id, move, at, sequence from core_run_move
                          where on_behalf_of_id = :member and on_behalf_of_id <> 0
                        ) m join core_run r on r.id = m.run_id
                        order by m.run_id desc, m.sequence limit :limit""")
                .bind("member", memberId)
                .bind("limit", limit)
                .map((row, context) -> new Moved(
                        row.getString("procedure"),
                        row.getString("number"),
                        row.getString("move"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }
}
