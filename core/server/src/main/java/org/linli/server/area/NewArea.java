package org.linli.server.area;

import org.linli.api.area.AreaLevel;
import org.linli.api.code.AreaCode;

/**
 * An area to be added.
 *
 * @param code its division code, or "" below the community
 */
public record NewArea(AreaLevel level, String code, String name) {

    /** An area of the register; its code says the level. */
    public static NewArea official(AreaCode code, String name) {
        return new NewArea(code.level(), code.digits(), name);
    }

    /** An area of the district's own, below the community. */
    public static NewArea own(AreaLevel level, String name) {
        return new NewArea(level, "", name);
    }
}
