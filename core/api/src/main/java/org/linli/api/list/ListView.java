package org.linli.api.list;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.linli.api.access.Permission;
import org.linli.api.search.SearchIndex;
import org.linli.api.words.Words;

/**
 * A list, declared once: from it come the page with paging by key, saved views and a choice of columns, a page to
 * print, {@code .json}, {@code .csv} and {@code .xlsx}, all with the same permission, the same scope and the same
 * masking. The first sort is the default. All that is chosen stands in the address.
 */
public final class ListView<R> extends DeclaredList<R> {

    private ListView(String words, RowMapper<R> mapper) {
        super(words, mapper);
    }

    /**
     * Begins a list whose words are at the keys {@code <words>.…}; {@code <words>.empty} says what to do when empty.
     */
    public static <R> ListView<R> of(String words, RowMapper<R> mapper) {
        return new ListView<>(words, mapper);
    }

    /** The same with records as rows: their components are called as the columns. */
    public static <R extends Record> ListView<R> of(String words, Class<R> rows) {
        return of(words, ConstructorMapper.of(rows));
    }

    /** The columns that are read; without it, all. */
    public ListView<R> select(String sql) {
        select = sql;
        return this;
    }

    /**
     * Tables and joins. What is only shown, by its key, is better a left join: counting the rows then passes it over.
     */
    public ListView<R> from(String sql) {
        from = sql;
        return this;
    }

    /** A condition that always holds; SQL without values of a request. */
    public ListView<R> where(String sql) {
        conditions.add(sql);
        return this;
    }

    /** The column of each row's id, and the id in a row; ids are unique within the list. */
    public ListView<R> id(String column, Function<R, Long> value) {
        idColumn = column;
        id = value;
        return this;
    }

    /** Limits the rows to where the viewer holds the permission. A list without it must name its own conditions. */
    public ListView<R> scoped(Permission permission, String subdistrict, String community, String grid) {
        scoped = new Scoped(permission, subdistrict, community, grid, "");
        return this;
    }

    /** After {@code scoped}: also the rows of the organizations for which the viewer holds the permission. */
    public ListView<R> ofOrganizations(String column) {
        scoped = new Scoped(scoped.permission(), scoped.subdistrict(), scoped.community(), scoped.grid(), column);
        return this;
    }

    /** Limits the rows to those of the organization that the viewer acts for. */
    public ListView<R> ofOwnOrganization(String column) {
        own = column;
        return this;
    }

    /** A column of this key; what stands in it for each row. */
    public ListView<R> column(String key, Function<R, Cell> cell) {
        columns.add(new Column<>(key, cell));
        return this;
    }

    /** An order by a column of text or bigint that is never null, with its value in a row. */
    public ListView<R> sort(String key, String column, Function<R, Object> value, boolean descending) {
        sorts.add(new Sort<>(key, column, value, descending));
        return this;
    }

    /** One of these values: SQL with {@code :<key>} for the chosen one. */
    public ListView<R> oneOf(String key, String condition, List<String> values) {
        var fixed = List.copyOf(values);
        return oneOf(key, condition, () -> fixed);
    }

    /** One of the values that there are when the list is asked for. */
    public ListView<R> oneOf(String key, String condition, Supplier<List<String>> values) {
        filters.add(new Filter.OneOf(key, condition, values));
        return this;
    }

    /** Whether something holds or not; SQL without values but {@code :now}, in epoch milliseconds. */
    public ListView<R> yesNo(String key, String condition) {
        filters.add(new Filter.YesNo(key, condition));
        return this;
    }

    /** From one value to another, both included. */
    public ListView<R> between(String key, String column, Filter.Range range) {
        filters.add(new Filter.Between(key, column, range));
        return this;
    }

    /** One of the areas of the viewer's scope, over a column of area ids. */
    public ListView<R> inArea(String key, String column) {
        filters.add(new Filter.InArea(key, column));
        return this;
    }

    /** Words to search for in an index, in which the column's id stands. */
    public ListView<R> search(String key, SearchIndex index, String column) {
        filters.add(new Filter.Search(key, index, column));
        return this;
    }

    /** Says otherwise what things are called: takes the words, and a key without the list's own beginning. */
    public ListView<R> named(BiFunction<Words, String, String> says) {
        names = says;
        return this;
    }
}
