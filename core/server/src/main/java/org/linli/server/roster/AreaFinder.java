package org.linli.server.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.refusal.Refused;
import org.linli.server.area.AreaTree;

/** Finds the area that a row names: a subdistrict or community by name or code, what lies below it by names. */
final class AreaFinder {

    private final AreaTree tree;
    private final long areaId;
    private final NamedAreaDao dao = new NamedAreaDao();
    /** For one act or read: what is below stays so long. */
    private final Map<String, List<Area>> found = new HashMap<>();

    /** Without a community in the row, it is this one. */
    AreaFinder(AreaTree tree, long areaId) {
        this.tree = tree;
        this.areaId = areaId;
    }

    /**
     * The lowest area that is there, and the names below it that are not.
     *
     * @param area empty when the row names none at all
     */
    record Found(Optional<Area> area, List<Missing> missing) {}

    /** A name in a row for which there is no area yet. */
    record Missing(AreaLevel level, String name) {}

    /** Throws {@link Refused} beside the column whose name is unknown above the grids, or fits several areas. */
    Found find(Handle handle, RosterRow row) {
        var area = top(row);
        var missing = new ArrayList<Missing>();
        for (var level : RosterColumn.LEVELS) {
            var name = row.value(RosterColumn.key(level));
            if (level.compareTo(AreaLevel.COMMUNITY) <= 0 || name.isEmpty()) {
                continue;
            }
            if (area.isEmpty()) {
                throw Refused.because(RosterColumn.key(AreaLevel.COMMUNITY), "form.refused.NotNull");
            }
            var below = missing.isEmpty() ? one(handle, area.get(), level, name) : Optional.<Area>empty();
            if (below.isEmpty()) {
                missing.add(new Missing(level, name));
            } else {
                area = below;
            }
        }
        return new Found(area, List.copyOf(missing));
    }

    private Optional<Area> top(RosterRow row) {
        var subdistrict = official(row, AreaLevel.SUBDISTRICT, "");
        var within = subdistrict.map(Area::path).orElse("");
        var community = official(row, AreaLevel.COMMUNITY, within);
        return community.or(() -> subdistrict).or(() -> tree.find(areaId));
    }

    private Optional<Area> official(RosterRow row, AreaLevel level, String within) {
        var column = RosterColumn.key(level);
        var typed = row.value(column);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var fit = tree.ofLevel(level).stream()
                .filter(area -> area.path().startsWith(within))
                .filter(area -> area.name().equals(typed) || area.code().equals(typed))
                .toList();
        return Optional.of(
                only(fit, column, typed).orElseThrow(() -> Refused.because(column, "roster.refused.no-area", typed)));
    }

    /** The area below of this name; a level between may be left out where the name alone tells. */
    private Optional<Area> one(Handle handle, Area above, AreaLevel level, String name) {
        var key = above.id() + " " + level + " " + name;
        var fit = found.getOrDefault(key, List.of());
        if (fit.isEmpty()) { // it may have come with the row before
            fit = look(handle, above, level, name);
            found.put(key, fit);
        }
        return only(fit, RosterColumn.key(level), name);
    }

    private List<Area> look(Handle handle, Area above, AreaLevel level, String name) {
        var children = dao.children(handle, above.id(), level, name);
        return children.isEmpty() && level.compareTo(AreaLevel.HOUSEHOLD) < 0
                ? dao.within(handle, above, level, name)
                : children;
    }

    private static Optional<Area> only(List<Area> fit, String column, String typed) {
        if (fit.size() > 1) {
            throw Refused.because(column, "roster.refused.several", typed);
        }
        return fit.stream().findFirst();
    }
}
