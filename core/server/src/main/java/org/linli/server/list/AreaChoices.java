package org.linli.server.list;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.api.access.Scope;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.list.Filter;
import org.linli.api.list.ListView;

/** The areas that a list may be narrowed to: those of the column's level within the viewer's scope. */
final class AreaChoices {

    /** As many as a select can bear. */
    private static final int MAX = 1_000;

    private final ListView<?> list;
    private final Areas areas;
    private final Scope scope;

    AreaChoices(ListView<?> list, ListContext context) {
        this.list = list;
        this.areas = context.areas();
        this.scope = list.scoped()
                .map(scoped -> context.viewer().scope(scoped.permission()))
                .orElse(Scope.EVERYWHERE);
    }

    List<Area> of(Filter.InArea filter) {
        var level = level(filter.column());
        return (scope.everywhere() ? areas.ofLevel(level).stream() : within(level))
                .distinct()
                .limit(MAX)
                .toList();
    }

    private AreaLevel level(String column) {
        return list.scoped()
                .map(scoped -> {
                    if (column.equals(scoped.subdistrict())) {
                        return AreaLevel.SUBDISTRICT;
                    }
                    return column.equals(scoped.grid()) ? AreaLevel.GRID : AreaLevel.COMMUNITY;
                })
                .orElse(AreaLevel.COMMUNITY);
    }

    private Stream<Area> within(AreaLevel level) {
        return switch (level) {
            case SUBDISTRICT -> found(scope.subdistrictIds());
            case COMMUNITY -> Stream.concat(below(scope.subdistrictIds(), level), found(scope.communityIds()));
            default -> Stream.concat(below(scope.communityIds(), level), found(scope.gridIds()));
        };
    }

    private Stream<Area> below(Set<Long> parents, AreaLevel level) {
        return parents.stream()
                .sorted()
                .map(areas::children)
                .flatMap(Collection::stream)
                .filter(area -> area.level() == level);
    }

    private Stream<Area> found(Set<Long> ids) {
        return ids.stream().sorted().flatMap(id -> areas.find(id).stream());
    }
}
