package org.linli.bench;

import gg.jte.Content;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.linli.api.list.ListPage;
import org.linli.api.words.Words;
import org.linli.server.access.Asking;
import org.linli.server.list.ReadyTable;
import org.linli.server.list.TableView;
import org.linli.server.member.MemberViews;
import org.linli.server.view.CoreTemplates;
import org.linli.server.web.FramedPage;

/**
 * The whole page of members by hand: all that the product reads for it, by the product's own SQL and JDBC in one
 * transaction, in the product's templates.
 */
record RawSite(
        Connection connection,
        Asking asking,
        SqlSeen.Seen who,
        RawPage list,
        ReadyTable table,
        FramedPage frame,
        Words words) {

    /** What was read. */
    private record Read(FramedPage.Person person, List<TableView.Row> rows) {}

    byte[] page() throws SQLException {
        var read = list.within(() -> {
            var person = person();
            return new Read(person, list.rowsWithin());
        });
        var listed = new MemberViews.Listed(
                new Ready(table.content(read.rows()), read.rows().size()), true, true);
        return frame.page(
                read.person(), CoreTemplates.content("member/list.jte", Map.of("view", listed, "words", words)));
    }

    private FramedPage.Person person() throws SQLException {
        try (var statement = prepared(who, asking.values());
                var row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the session is over");
            }
            return new FramedPage.Person(
                    row.getLong("member_id"),
                    row.getString("name"),
                    row.getInt("elder") != 0,
                    row.getInt("unread"),
                    row.getBoolean("keeps_views"));
        }
    }

    private PreparedStatement prepared(SqlSeen.Seen seen, Map<String, Object> values) throws SQLException {
        var statement = connection.prepareStatement(seen.sql());
        for (int i = 0; i < seen.parameters().size(); i++) {
            statement.setObject(i + 1, values.get(seen.parameters().get(i)));
        }
        return statement;
    }

    private record Ready(Content content, int size) implements ListPage {}
}
