package org.linli.api.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.linli.api.words.Words;

/**
 * What a list has been declared to be, as the host reads it.
 *
 * @param <R> a row
 */
public abstract sealed class DeclaredList<R> permits ListView {

    private final String words;
    private final RowMapper<R> mapper;
    final List<Column<R>> columns = new ArrayList<>();
    final List<Filter> filters = new ArrayList<>();
    final List<Sort<R>> sorts = new ArrayList<>();
    final List<String> conditions = new ArrayList<>();
    String select = "*";
    String from = "";
    String idColumn = "id";
    Function<R, Long> id = row -> 0L;
    String own = "";
    Scoped scoped;
    BiFunction<Words, String, String> names = (in, key) -> in.text(words() + "." + key);

    DeclaredList(String words, RowMapper<R> mapper) {
        this.words = words;
        this.mapper = mapper;
    }

    /** Prefix of its message keys. */
    public String words() {
        return words;
    }

    /** What something of the list is called, as {@code column.number}. */
    public String text(Words in, String key) {
        return names.apply(in, key);
    }

    /** Reads a row. */
    public RowMapper<R> mapper() {
        return mapper;
    }

    /** In the order in which they were declared. */
    public List<Column<R>> columns() {
        return List.copyOf(columns);
    }

    /** In the order in which they were declared. */
    public List<Filter> filters() {
        return List.copyOf(filters);
    }

    /** The first is the default. */
    public List<Sort<R>> sorts() {
        return List.copyOf(sorts);
    }

    /** What always holds. */
    public List<String> conditions() {
        return List.copyOf(conditions);
    }

    /** The columns that are read. */
    public String select() {
        return select;
    }

    /** Tables and joins whose rows are listed. */
    public String from() {
        return from;
    }

    /** The column of each row's id. */
    public String idColumn() {
        return idColumn;
    }

    /** The id of a row. */
    public long id(R row) {
        return id.apply(row);
    }

    /** The column of the organization whose rows alone are shown to who acts for it, or "". */
    public String ownOrganization() {
        return own;
    }

    /** Where the rows lie, if they are limited by that. */
    public Optional<Scoped> scoped() {
        return Optional.ofNullable(scoped);
    }
}
