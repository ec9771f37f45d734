package org.linli.server.search;

import java.sql.DriverManager;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.server.data.Database;

/** The search indexes of one owner as they are stored: ids with the tokens that were found in their texts. */
public final class SearchTables {

    private static final String SQLITE = "select name from sqlite_master where type = 'table'"
            + " and sql like 'create virtual table%' and substr(name, 1, length(:prefix)) = :prefix order by name";
    private static final String POSTGRES = "select cast(relname as text) as name from pg_class where relkind = 'r'"
            + " and relnamespace = to_regnamespace(current_schema())"
            + " and substr(relname, 1, length(:prefix)) = :prefix order by relname";

    private final Database database;

    public SearchTables(Database database) {
        this.database = database;
    }

    /** Their names. */
    public List<String> of(Handle handle, String owner) {
        return handle.createQuery(database.postgres() ? POSTGRES : SQLITE)
                .bind("prefix", prefix(owner))
                .mapTo(String.class)
                .list();
    }

    /** Hands on the tokens of each text with its id; gives how many there are. Nobody fills the index meanwhile. */
    public long eachRow(Handle handle, String table, ObjLongConsumer<String> row) {
        if (database.postgres()) {
            return dao(table).eachRow(handle, row);
        }
        // SQLite counts temporary tables as writing, and who reads the archive's other rows cannot write
        var url = "jdbc:sqlite:" + database.settings().file();
        return Jdbi.create(() -> DriverManager.getConnection(url))
                .withHandle(own -> dao(table).eachRow(own, row));
    }

    /** Makes an index again, empty. Throws IllegalArgumentException when it is not one of the owner's. */
    public void make(Handle handle, String owner, String table) {
        if (!table.matches(prefix(owner) + "[a-z][a-z0-9]{0,30}")) {
            throw new IllegalArgumentException(table + " is no search index of " + owner);
        }
        dao(table).make(handle);
    }

    public void put(Handle handle, String table, long id, String tokens) {
        dao(table).put(handle, id, tokens.isEmpty() ? List.of() : List.of(tokens.split(" ")));
    }

    private SearchDao dao(String table) {
        return database.postgres() ? new PostgresSearchDao(table) : new SqliteSearchDao(table);
    }

    private static String prefix(String owner) {
        return "search_" + owner.replace("-", "") + "_";
    }
}
