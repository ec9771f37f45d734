package org.linli.server.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.notice.Notice;

/** A notice as it is stored; the sender's words are looked up when it is shown. */
record StoredNotice(long id, long memberId, String owner, Notice notice, Instant at, boolean read) {

    /** Parts the arguments; it stands in no text that a form takes. */
    private static final String PART = "\u001f";

    static StoredNotice of(ResultSet row, StatementContext context) throws SQLException {
        var args = row.getString("args");
        return new StoredNotice(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getString("owner"),
                new Notice(
                        row.getString("key"),
                        row.getString("words"),
                        args.isEmpty() ? List.of() : List.of(args.split(PART, -1)),
                        row.getString("href")),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getLong("read_at") != 0);
    }

    String args() {
        return String.join(PART, notice.args());
    }
}
