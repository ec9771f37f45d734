package org.linli.server.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.api.access.Scope;
import org.linli.api.list.Filter;
import org.linli.api.list.Scoped;

/**
 * Where the rows of a list may lie, as conditions that are each asked for by themselves, so that each walks one index.
 * Nothing at all when the viewer holds the permission nowhere.
 */
final class Branches {

    /** With more entries than this, those of one level are asked for together, and sorted. */
    static final int MAX = 32;

    private final ListAsk<?> ask;
    private final ListContext context;

    Branches(ListAsk<?> ask, ListContext context) {
        this.ask = ask;
        this.context = context;
    }

    List<SqlText> of() {
        if (!ask.list().ownOrganization().isEmpty()) {
            return own(ask.list().ownOrganization());
        }
        var scoped = ask.list().scoped();
        if (scoped.isEmpty()) {
            return List.of(SqlText.NONE);
        }
        var scope = context.viewer().scope(scoped.get().permission());
        if (scope.everywhere() || narrowed(scoped.get(), scope).isPresent()) {
            return List.of(SqlText.NONE);
        }
        var entries = entries(scoped.get(), scope);
        return ask.isSearch() && !entries.isEmpty() ? List.of(together(entries)) : branches(entries);
    }

    private List<SqlText> own(String column) {
        long organization = context.viewer().actingAs().organizationId();
        return organization == 0 ? List.of() : List.of(one(column, organization, 0));
    }

    /** An area of the viewer's own that the rows are narrowed to by a column of the scope: it alone suffices. */
    private Optional<Filter> narrowed(Scoped scoped, Scope scope) {
        var columns = List.of(scoped.subdistrict(), scoped.community(), scoped.grid());
        return ask.list().filters().stream()
                .filter(filter -> filter instanceof Filter.InArea area
                        && columns.contains(area.column())
                        && ask.chosen(filter)
                                .filter(id -> scope.covers(context.areas().place(Long.parseLong(id))))
                                .isPresent())
                .findFirst();
    }

    private static Map<String, Set<Long>> entries(Scoped scoped, Scope scope) {
        var entries = new LinkedHashMap<String, Set<Long>>();
        put(entries, scoped.subdistrict(), scope.subdistrictIds());
        put(entries, scoped.community(), scope.communityIds());
        put(entries, scoped.grid(), scope.gridIds());
        put(entries, scoped.organization(), scope.organizationIds());
        return entries;
    }

    private static void put(Map<String, Set<Long>> entries, String column, Set<Long> ids) {
        if (!column.isEmpty() && !ids.isEmpty()) {
            entries.computeIfAbsent(column, none -> new TreeSet<>()).addAll(ids);
        }
    }

    private static List<SqlText> branches(Map<String, Set<Long>> entries) {
        boolean few = entries.values().stream().mapToInt(Set::size).sum() <= MAX;
        var branches = new ArrayList<SqlText>();
        for (var entry : entries.entrySet()) {
            if (few) {
                entry.getValue().forEach(id -> branches.add(one(entry.getKey(), id, branches.size())));
            } else {
                branches.add(many(entry.getKey(), entry.getValue()));
            }
        }
        return branches;
    }

    /** The plus keeps both databases from walking a level's index where a search has found a few rows. */
    private static SqlText together(Map<String, Set<Long>> entries) {
        return SqlText.join(
                entries.entrySet().stream()
                        .map(entry -> many("+" + entry.getKey(), entry.getValue()))
                        .toList(),
                " or ");
    }

    private static SqlText one(String column, long id, int number) {
        return SqlText.of(column + " = :linli_scope_" + number, "linli_scope_" + number, id);
    }

    /** Ids are numbers of ours and no one's text; so many would be too many parameters. */
    private static SqlText many(String column, Set<Long> ids) {
        return SqlText.of(
                ids.stream().map(id -> Long.toString(id)).collect(Collectors.joining(", ", column + " in (", ")")));
    }
}
