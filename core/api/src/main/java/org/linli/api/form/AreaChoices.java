package org.linli.api.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.linli.api.access.Scope;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.refusal.Refused;

/**
 * The areas that a field of a form offers; what is sent is the area's id.
 *
 * @param areas the tree that they stand in
 * @param which those of the levels that are offered
 * @param levels in the order in which they are offered
 */
public record AreaChoices(Areas areas, Predicate<Area> which, List<AreaLevel> levels) {

    public AreaChoices {
        levels = List.copyOf(levels);
    }

    /** All areas of these levels. */
    public static AreaChoices of(Areas areas, AreaLevel... levels) {
        return new AreaChoices(areas, area -> true, List.of(levels));
    }

    /** Those that lie inside a scope, as where the viewer holds a permission. */
    public static AreaChoices within(Areas areas, Scope scope, AreaLevel... levels) {
        return new AreaChoices(areas, area -> scope.covers(areas.place(area.id())), List.of(levels));
    }

    /** Where the holder of a permission may enter something: the communities of the scope, and grids that it names. */
    public static AreaChoices forEntry(Areas areas, Scope scope) {
        Predicate<Area> which = area -> area.level() == AreaLevel.COMMUNITY
                ? scope.covers(areas.place(area.id()))
                : scope.gridIds().contains(area.id());
        return new AreaChoices(areas, which, List.of(AreaLevel.COMMUNITY, AreaLevel.GRID));
    }

    /** Each with the name of the area above it. */
    public List<Choice> options() {
        var above = new HashMap<Long, String>();
        return levels.stream()
                .flatMap(level -> areas.ofLevel(level).stream())
                .filter(which)
                .map(area -> new Choice(Long.toString(area.id()), label(area, above)))
                .toList();
    }

    /** Whether the area is one of them. */
    public boolean has(long id) {
        return areas.find(id).filter(this::offered).isPresent();
    }

    /** The area that was chosen; throws Refused, beside the field, when it is none of them. */
    public Area chosen(String field, long id) {
        return areas.find(id).filter(this::offered).orElseThrow(() -> Refused.because(field, "form.area.unknown"));
    }

    private boolean offered(Area area) {
        return levels.contains(area.level()) && which.test(area);
    }

    private String label(Area area, Map<Long, String> above) {
        var parent = above.computeIfAbsent(
                area.parentId(), id -> areas.find(id).map(Area::name).orElse(""));
        return parent.isEmpty() ? area.name() : parent + " \u00b7 " + area.name();
    }
}
