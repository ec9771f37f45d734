package org.linli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linli.server.data.PlainConnection;
import org.linli.server.list.TableView;

/** The page of members by hand: JDBC, and cells as the template takes them. */
final class RawPage {

    private static final int ROWS = 50;

    private final Connection connection;
    private final List<String> sql;
    private final List<String> labels;
    private final PreparedStatement rows;
    private final PreparedStatement count;

    /**
     * A page by the statements that the product was seen to run: the rows, then how many there are.
     *
     * @param labels of the columns name, phone, community and grid
     */
    RawPage(Connection connection, List<SqlSeen.Seen> seen, List<String> labels) throws SQLException {
        sql = seen.stream().map(SqlSeen.Seen::sql).toList();
        if (sql.size() != 2) {
            throw new IllegalStateException("the page has other statements than rows and count: " + sql);
        }
        this.connection = connection;
        this.labels = labels;
        this.rows = connection.prepareStatement(sql.get(0));
        this.count = connection.prepareStatement(sql.get(1));
    }

    /** One transaction, as the product's read is one. */
    List<TableView.Row> rows() throws SQLException {
        return within(this::rowsWithin);
    }

    /** The same, by statements that were prepared beforehand. */
    List<TableView.Row> rowsPrepared() throws SQLException {
        return within(() -> rows(rows, count));
    }

    /** The same, in a transaction that is there. */
    List<TableView.Row> rowsWithin() throws SQLException {
        try (var rows = connection.prepareStatement(sql.get(0));
                var count = connection.prepareStatement(sql.get(1))) {
            return rows(rows, count);
        }
    }

    /** Something that is read. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws SQLException;
    }

    /** Reads in one transaction. */
    <T> T within(Reading<T> work) throws SQLException {
        PlainConnection.execute(connection, "begin");
        try {
            return work.read();
        } finally {
            PlainConnection.execute(connection, "rollback");
        }
    }

    private List<TableView.Row> rows(PreparedStatement rows, PreparedStatement count) throws SQLException {
        try (var found = rows.executeQuery();
                var counted = count.executeQuery()) {
            var read = read(found);
            if (counted.getInt(1) <= ROWS) {
                throw new IllegalStateException("there are too few rows");
            }
            return read;
        }
    }

    private List<TableView.Row> read(ResultSet found) throws SQLException {
        var rows = new ArrayList<TableView.Row>(ROWS);
        while (found.next() && rows.size() < ROWS) {
            rows.add(new TableView.Row(List.of(
                    cell(0, found.getString("name"), "short", "/members/" + found.getLong("id")),
                    cell(1, found.getString("phone"), "none", ""),
                    cell(2, found.getString("community"), "", ""),
                    cell(3, found.getString("grid"), "short", ""))));
        }
        return rows;
    }

    private TableView.CellView cell(int column, String text, String css, String href) {
        return new TableView.CellView(labels.get(column), text, css, "", href);
    }
}
