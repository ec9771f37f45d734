package org.linli.server.roster;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.linli.api.area.AreaLevel;

/**
 * A column that a kind of roster may have.
 *
 * @param key the name under which the row's value is known
 * @param words message key of its heading; {@code <words>.also} has other headings, set apart by bars
 */
public record RosterColumn(String key, String words) {

    static final List<AreaLevel> LEVELS = List.of(
            AreaLevel.SUBDISTRICT,
            AreaLevel.COMMUNITY,
            AreaLevel.GRID,
            AreaLevel.COMPOUND,
            AreaLevel.BUILDING,
            AreaLevel.UNIT,
            AreaLevel.HOUSEHOLD);

    /** Columns of one kind's own, and after them those that say where. */
    static List<RosterColumn> of(String prefix, AreaLevel lowest, String... keys) {
        var own = Stream.of(keys).map(key -> new RosterColumn(key, prefix + key));
        var where = LEVELS.stream()
                .filter(level -> level.compareTo(lowest) <= 0)
                .map(RosterColumn::key)
                .map(key -> new RosterColumn(key, "roster.area." + key));
        return Stream.concat(own, where).toList();
    }

    /** The column that names an area of a level. */
    static String key(AreaLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
