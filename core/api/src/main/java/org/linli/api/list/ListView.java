package org.linli.api.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
public final class ListView<R> {

    private final String words;
    private final RowMapper<R> mapper;
    private final List<Column<R>> columns = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private final List<Sort<R>> sorts = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private String select = "*";
    private String from = "";
    private String idColumn = "id";
    private Function<R, Long> id = row -> 0L;
    private String own = "";
    private Scoped scoped;
    private BiFunction<Words, String, String> names = (in, key) -> in.text(words() + "." + key);

    private ListView(String words, RowMapper<R> mapper) {
        this.words = words;
        this.mapper = mapper;
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

    public ListView<R> column(String key, Function<R, Cell> cell) {
        columns.add(new Column<>(key, cell));
        return this;
    }

    public ListView<R> sort(String key, String column, Function<R, Object> value, boolean descending) {
        sorts.add(new Sort<>(key, column, value, descending));
        return this;
    }

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

    public ListView<R> inArea(String key, String column) {
        filters.add(new Filter.InArea(key, column));
        return this;
    }

    public ListView<R> search(String key, SearchIndex index, String column) {
        filters.add(new Filter.Search(key, index, column));
        return this;
    }

    /** Says otherwise what things are called: takes the words, and a key without the list's own beginning. */
    public ListView<R> named(BiFunction<Words, String, String> says) {
        names = says;
        return this;
    }

    public String words() {
        return words;
    }

    /** What something of the list is called, as {@code column.number}. */
    public String text(Words in, String key) {
        return names.apply(in, key);
    }

    public RowMapper<R> mapper() {
        return mapper;
    }

    public List<Column<R>> columns() {
        return List.copyOf(columns);
    }

    public List<Filter> filters() {
        return List.copyOf(filters);
    }

    public List<Sort<R>> sorts() {
        return List.copyOf(sorts);
    }

    public List<String> conditions() {
        return List.copyOf(conditions);
    }

    public String select() {
        return select;
    }

    public String from() {
        return from;
    }

    public String idColumn() {
        return idColumn;
    }

    public long id(R row) {
        return id.apply(row);
    }

    public String ownOrganization() {
        return own;
    }

    public Optional<Scoped> scoped() {
        return Optional.ofNullable(scoped);
    }
}
