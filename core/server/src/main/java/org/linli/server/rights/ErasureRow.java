package org.linli.server.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;
import org.linli.server.access.CorePermissions;

/** A row of the list of requests to be erased; the name is "" once the member is. */
record ErasureRow(long id, String number, String name, Instant askedAt, Instant dueAt, String step) {

    static ListView<ErasureRow> list() {
        return ListView.of("erasure.list", ErasureRow::read)
                .select("e.id, e.number, coalesce(m.name, '') as name, e.asked_at, e.due_at, r.step")
                .from("core_erasure_request e join core_run r on r.id = e.id"
                        + " left join core_member m on m.id = e.member_id")
                .id("e.id", ErasureRow::id)
                .scoped(CorePermissions.RIGHTS_HANDLE, "e.subdistrict_id", "e.community_id", "e.grid_id")
                .column("number", row -> Cell.link(row.number, ErasurePages.address(row.id)))
                .column("name", row -> Cell.text(row.name))
                .column("asked", row -> new Cell.Moment(row.askedAt))
                .column("due", row -> Cell.deadline(Optional.of(row.dueAt)))
                .column("step", row -> Cell.state("procedure.erasure.step." + row.step, tone(row.step)))
                .sort("newest", "e.id", ErasureRow::id, true)
                .sort("oldest", "e.id", ErasureRow::id, false);
    }

    static Tone tone(String step) {
        return switch (step) {
            case ErasureProcedure.ASKED -> Tone.WAITING;
            case ErasureProcedure.CHECKED -> Tone.GOING;
            default -> Tone.DONE;
        };
    }

    private static ErasureRow read(ResultSet row, StatementContext context) throws SQLException {
        return new ErasureRow(
                row.getLong("id"),
                row.getString("number"),
                row.getString("name"),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                Instant.ofEpochMilli(row.getLong("due_at")),
                row.getString("step"));
    }
}
