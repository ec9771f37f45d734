package org.linli.server.search;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.linli.api.data.Data;
import org.linli.api.search.SearchIndex;
import org.linli.server.data.Database;
import org.linli.server.list.SearchSql;

/** The search indexes of all nouns: makes them, and gives the conditions by which lists search in them. */
public final class SearchIndexes implements SearchSql {

    private static final String OWNER = "core"; // whoever fills them: a plugin's data ends with it
    private static final Pattern NOUN = Pattern.compile("[a-z][a-z0-9]{0,30}");
    private static final int TEXT_TOKENS_MAX = 5_000;
    private static final int QUERY_TOKENS_MAX = 50;
    private static final int COMPACTING_PIECES_MAX = 1_000_000;
    private static final String NOTHING = "\uE000"; // a private character, which no text has

    private final Database database;
    private final Set<String> tables = ConcurrentHashMap.newKeySet();

    public SearchIndexes(Database database) {
        this.database = database;
    }

    /** The index of a noun, {@code search_<owner>_<noun>}; made when there is none. */
    public SearchIndex of(String owner, String noun) {
        if (!NOUN.matcher(noun).matches()) {
            throw new IllegalArgumentException("a noun is a lower-case word, and not " + noun);
        }
        String table = "search_" + owner.replace("-", "") + "_" + noun;
        SearchDao dao = dao(table);
        data().act(handle -> {
            dao.make(handle);
            return null;
        });
        tables.add(table);
        return new Index(noun, dao);
    }

    /** Brings all indexes together anew, in small acts: what was removed stands in none of their pages then. */
    public void compact() {
        var data = data();
        tables.forEach(table -> {
            var dao = dao(table);
            data.act(handle -> {
                dao.beginCompacting(handle);
                return table;
            });
            boolean more = true;
            for (int piece = 0; more && piece < COMPACTING_PIECES_MAX; piece++) {
                more = data.act(dao::compactMore);
            }
        });
    }

    /**
     * A condition in SQL that the id in this column is of an object that the search finds; the parameter of this name
     * takes {@link #query}.
     */
    @Override
    public String condition(SearchIndex index, String idColumn, String parameterName) {
        return ((Index) index).dao.condition(idColumn, parameterName);
    }

    /**
     * What the parameter takes for what a person typed: texts that hold each part, set apart by spaces, as a phrase.
     * Nothing that is typed has a meaning of its own to the database.
     */
    @Override
    public String query(String typed) {
        List<List<String>> phrases = Tokens.phrases(typed, QUERY_TOKENS_MAX);
        return dao("").query(phrases.isEmpty() ? List.of(List.of(NOTHING)) : phrases);
    }

    private Data data() {
        return database.data(OWNER);
    }

    private SearchDao dao(String table) {
        return database.postgres() ? new PostgresSearchDao(table) : new SqliteSearchDao(table);
    }

    private record Index(String noun, SearchDao dao) implements SearchIndex {

        @Override
        public void put(Handle handle, long id, String text) {
            dao.put(handle, id, Tokens.of(text, TEXT_TOKENS_MAX));
        }

        @Override
        public void remove(Handle handle, long id) {
            dao.remove(handle, id);
        }
    }
}
