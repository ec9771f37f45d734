package org.linli.server.area;

import java.util.List;
import org.linli.api.area.Area;

/** An area as JSON; ids are strings. */
record AreaData(String id, String level, String code, String name, String parentId, List<AreaData> children) {

    static AreaData of(Area area, List<Area> children) {
        return new AreaData(
                String.valueOf(area.id()),
                area.level().name(),
                area.code(),
                area.name(),
                String.valueOf(area.parentId()),
                children.stream().map(child -> of(child, List.of())).toList());
    }
}
