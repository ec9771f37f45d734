package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatementsTest {

    private static final String SQL = "select ?";

    @TempDir
    private Path folder;

    private KeepingConnection connection;
    private KeptStatements statements;

    @BeforeEach
    void open() throws SQLException {
        connection = new KeepingConnection(folder.resolve("kept.db"));
        statements = KeepingConnection.kept(connection).orElseThrow();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aStatementGivenBackIsTakenAgainWithoutWhatItsLastUserSet() throws SQLException {
        PreparedStatement first = statements.take(SQL);
        first.setString(1, "secret");
        first.setMaxRows(1);
        first.setQueryTimeout(1);
        assertThat(value(first)).isEqualTo("secret");
        statements.giveBack(SQL, first);

        PreparedStatement second = statements.take(SQL);

        assertThat(second).isSameAs(first);
        assertThat(value(second)).isNull();
        assertThat(second.getMaxRows()).isZero();
        assertThat(second.getQueryTimeout()).isZero();
    }

    @Test
    void twoAtOnceHaveAStatementEachAndOneIsKept() throws SQLException {
        PreparedStatement one = statements.take(SQL);
        PreparedStatement other = statements.take(SQL);
        assertThat(other).isNotSameAs(one);

        statements.giveBack(SQL, one);
        statements.giveBack(SQL, other);

        assertThat(other.isClosed()).isTrue();
        assertThat(statements.take(SQL)).isSameAs(one);
    }

    @Test
    void theOneNotUsedForLongestIsClosedWhenThereAreTooMany() throws SQLException {
        PreparedStatement first = statements.take("select -1");
        statements.giveBack("select -1", first);
        PreparedStatement used = statements.take("select -2");
        statements.giveBack("select -2", used);
        for (int i = 2; i < KeptStatements.MAX; i++) {
            statements.giveBack("select " + i, statements.take("select " + i));
        }
        assertThat(first.isClosed()).isFalse();
        statements.giveBack("select -2", statements.take("select -2"));

        statements.giveBack("select 0", statements.take("select 0"));

        assertThat(first.isClosed()).isTrue();
        assertThat(used.isClosed()).isFalse();
    }

    @Test
    void aStatementSeesTheColumnsThatItsTableHasByNow() throws SQLException {
        SqliteConnections.execute(connection, "create table t (a, b, c)");
        SqliteConnections.execute(connection, "insert into t values (1, 2, 3)");
        assertThat(columnOfAll("c")).isEqualTo("3");

        SqliteConnections.execute(connection, "alter table t add column d default 4");
        assertThat(columnOfAll("d")).isEqualTo("4");

        SqliteConnections.execute(connection, "alter table t drop column b");
        assertThat(columnOfAll("c")).isEqualTo("3");
        assertThat(columnOfAll("d")).isEqualTo("4");

        SqliteConnections.execute(connection, "drop table t");
        SqliteConnections.execute(connection, "create table t as select 7 as d, 8 as c");
        assertThat(columnOfAll("c")).isEqualTo("8");
    }

    @Test
    void theyEndWithTheirConnection() throws SQLException {
        PreparedStatement kept = statements.take("select 1");
        statements.giveBack("select 1", kept);

        connection.close();

        assertThatThrownBy(kept::executeQuery).isInstanceOf(SQLException.class);
    }

    private String columnOfAll(String name) throws SQLException {
        String sql = "select * from t";
        PreparedStatement all = statements.take(sql);
        try (var row = all.executeQuery()) {
            return row.getString(name);
        } finally {
            statements.giveBack(sql, all);
        }
    }

    private static String value(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.getString(1);
        }
    }
}
