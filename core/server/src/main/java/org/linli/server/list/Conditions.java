package org.linli.server.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.api.list.Filter;

/** What holds for every row of a list: its own conditions and the chosen filters. */
final class Conditions {

    private final ListAsk<?> ask;
    private final ListContext context;

    Conditions(ListAsk<?> ask, ListContext context) {
        this.ask = ask;
        this.context = context;
    }

    List<SqlText> of() {
        var conditions = new ArrayList<SqlText>();
        ask.list().conditions().forEach(condition -> conditions.add(SqlText.of(condition)));
        ask.list().filters().stream().flatMap(this::filter).forEach(conditions::add);
        return conditions;
    }

    private Stream<SqlText> filter(Filter filter) {
        if (filter instanceof Filter.Between between) {
            return Ranges.conditions(between, ask.filters());
        }
        return ask.chosen(filter).map(value -> condition(filter, value)).stream()
                .filter(condition -> !condition.sql().isEmpty());
    }

    private SqlText condition(Filter filter, String value) {
        if (filter instanceof Filter.OneOf oneOf) {
            return SqlText.of(oneOf.condition(), oneOf.key(), value);
        }
        if (filter instanceof Filter.YesNo yesNo) {
            var sql = value.equals(ListAsk.YES) ? yesNo.condition() : "not (" + yesNo.condition() + ")";
            return sql.contains(":now") ? SqlText.of(sql, "now", context.clock().millis()) : SqlText.of(sql);
        }
        if (filter instanceof Filter.InArea area) {
            return SqlText.of(
                    (ask.isSearch() ? "+" : "") + area.column() + " = :" + area.key(),
                    area.key(),
                    Long.parseLong(value));
        }
        return search((Filter.Search) filter, value);
    }

    private SqlText search(Filter.Search search, String value) {
        var query = context.search().query(value);
        if (query.isEmpty()) {
            return SqlText.NONE;
        }
        return SqlText.of(
                context.search().condition(search.index(), search.idColumn(), search.key()), search.key(), query);
    }
}
