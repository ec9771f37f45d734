package org.linli.server.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.linli.api.refusal.Refused;

/** The SQL that puts rows of JSON into a table, a piece at a time: all have the columns of the first. */
final class RowsDao implements AutoCloseable {

    /** The only key of an object that stands for bytes. */
    static final String BYTES = "base64";

    private static final int ROWS_AT_ONCE = 200;
    private static final Set<Integer> TEXTS = Set.of(Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR);

    private final Handle handle;
    private final String table;
    private final String unless;
    private final boolean postgres;
    private final Map<String, Integer> columns;
    private List<String> named = List.of();
    private PreparedStatement insert;
    private int waiting;

    /** Takes what becomes of a row that is there already, in SQL, or "". */
    RowsDao(Handle handle, String table, String unless) {
        this.handle = handle;
        this.table = table;
        this.unless = unless;
        try {
            var product = handle.getConnection().getMetaData().getDatabaseProductName();
            this.postgres = product.equals("PostgreSQL");
            this.columns = columns(handle, table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The columns of a table, with their types, in their order. */
    private static Map<String, Integer> columns(Handle handle, String table) throws SQLException {
        try (var none = handle.getConnection().prepareStatement("select * from " + table + " where 1 = 0")) {
            var meta = none.getMetaData();
            var found = new LinkedHashMap<String, Integer>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                found.put(meta.getColumnLabel(i), meta.getColumnType(i));
            }
            return Collections.unmodifiableMap(found);
        }
    }

    /** The same, of a row that has all columns. */
    void putWhole(JsonNode row) {
        if (row.size() != columns.size()) {
            throw unfit();
        }
        put(row);
    }

    /** Throws Refused when the table has no such columns. */
    void put(JsonNode row) {
        try {
            if (insert == null) {
                begin(row);
            }
            if (row.size() != named.size()) {
                throw unfit();
            }
            for (int i = 0; i < named.size(); i++) {
                bind(i + 1, row.get(named.get(i)), columns.get(named.get(i)));
            }
            insert.addBatch();
            if (++waiting == ROWS_AT_ONCE) {
                flush();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(table + " does not take a row", e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (insert != null) {
            try {
                flush();
            } finally {
                insert.close();
            }
        }
    }

    private void begin(JsonNode row) throws SQLException {
        var names = new ArrayList<String>();
        row.fieldNames().forEachRemaining(names::add);
        if (!columns.keySet().containsAll(names)) {
            throw unfit();
        }
        named = List.copyOf(names);
        insert = handle.getConnection()
                .prepareStatement("insert into " + table + " (" + String.join(", ", named) + ") values ("
                        + String.join(", ", Collections.nCopies(named.size(), "?")) + ") " + unless);
    }

    private void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    private void bind(int at, JsonNode value, int type) throws SQLException {
        if (value == null) {
            throw unfit();
        } else if (value.isNull()) {
            insert.setNull(at, Types.NULL);
        } else if (value.isObject()) {
            insert.setBytes(at, bytes(value));
        } else if (value.isBoolean()) {
            insert.setBoolean(at, value.booleanValue());
        } else if (value.isTextual() && postgres && !TEXTS.contains(type)) {
            insert.setObject(at, value.textValue(), Types.OTHER); // as the database writes it, so it reads it
        } else if (value.isTextual()) {
            insert.setString(at, value.textValue());
        } else if (postgres) {
            insert.setObject(at, value.decimalValue(), type);
        } else if (value.isIntegralNumber()) {
            insert.setLong(at, value.longValue());
        } else {
            insert.setDouble(at, value.doubleValue());
        }
    }

    private static byte[] bytes(JsonNode value) {
        try {
            return value.path(BYTES).binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refused unfit() {
        return Refused.because("", "plugin.loading.columns", table);
    }
}
