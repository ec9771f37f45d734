package org.linli.service365.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of the list of matters. */
record MatterRow(
        long id,
        String number,
        String title,
        String community,
        String category,
        String channel,
        String step,
        String undertaker,
        Instant filedAt) {

    /** The number once what was said is erased: a link needs words. */
    String shownTitle() {
        return title.isEmpty() ? number : title;
    }

    static MatterRow read(ResultSet rs, StatementContext context) throws SQLException {
        return new MatterRow(
                rs.getLong("id"),
                rs.getString("number"),
                rs.getString("title"),
                rs.getString("community"),
                rs.getString("category"),
                rs.getString("channel"),
                rs.getString("step"),
                rs.getString("undertaker"),
                Instant.ofEpochMilli(rs.getLong("filed_at")));
    }
}
