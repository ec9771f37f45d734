package org.linli.server.data;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;

/** Keeps db-scheduler's times as epoch milliseconds, as everywhere else, on both databases. */
final class PortableJobColumns extends DefaultJdbcCustomization {

    PortableJobColumns() {
        super(true);
    }

    @Override
    public String getName() {
        return "Linli";
    }

    @Override
    public void setInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, value.toEpochMilli());
        }
    }

    @Override
    public Instant getInstant(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(value);
    }

    /** Jobs have no data. */
    @Override
    public void setTaskData(PreparedStatement statement, int index, byte[] value) throws SQLException {
        statement.setNull(index, Types.VARCHAR);
    }

    @Override
    public byte[] getTaskData(ResultSet row, String column) {
        return null;
    }

    @Override
    public String getQueryLimitPart(int limit) {
        return " LIMIT " + limit;
    }
}
