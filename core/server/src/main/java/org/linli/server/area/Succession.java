package org.linli.server.area;

import java.time.LocalDate;

/** That an area, or a part of it, has become another. */
record Succession(long areaId, long intoId, How how, LocalDate since) {

    /** In which way. */
    enum How {
        MERGED,
        SPLIT;

        String words() {
            return "area.history." + name();
        }
    }
}
