package org.linli.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;

/** A row of the list of accounts. */
record AccountRow(long id, String loginName, String name, boolean disabled, boolean passwordChosen, Instant createdAt) {

    static ListView<AccountRow> list() {
        return ListView.of("account.list", AccountRow::read)
                .select("a.id, a.login_name, a.disabled, a.created_at, m.name,"
                        + " case when a.password_hash = '' then 0 else 1 end as chosen")
                .from("core_account a join core_member m on m.id = a.member_id")
                .id("a.id", AccountRow::id)
                .scoped(CorePermissions.ACCOUNT_MANAGE, "m.subdistrict_id", "m.community_id", "m.grid_id")
                .column("login", row -> Cell.link(row.loginName(), "/accounts/" + row.id()))
                .column("name", row -> Cell.text(row.name()))
                .column("state", AccountRow::state)
                .column("created", row -> new Cell.Moment(row.createdAt()))
                .sort("login", "a.login_name", AccountRow::loginName, false)
                .sort("newest", "a.id", AccountRow::id, true)
                .oneOf(
                        "state",
                        "a.disabled = case when :state = 'disabled' then 1 else 0 end",
                        List.of("open", "disabled"));
    }

    private Cell state() {
        if (disabled) {
            return Cell.state("account.state.disabled", Tone.PLAIN);
        }
        return passwordChosen
                ? Cell.state("account.state.open", Tone.GOING)
                : Cell.state("account.state.new", Tone.WAITING);
    }

    private static AccountRow read(ResultSet row, StatementContext context) throws SQLException {
        return new AccountRow(
                row.getLong("id"),
                row.getString("login_name"),
                row.getString("name"),
                row.getInt("disabled") == 1,
                row.getInt("chosen") == 1,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
