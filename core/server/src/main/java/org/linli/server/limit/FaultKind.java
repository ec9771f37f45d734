package org.linli.server.limit;

import java.time.Duration;
import java.util.Locale;
import org.linli.server.limit.Limits.Bound;

/**
 * What a plugin does that can fail: a page, a job, the taking of an event, a part of a page of the core, the counting
 * of a figure, what it tells, keeps or erases of members.
 */
public enum FaultKind {
    PAGE,
    JOB,
    EVENT,
    PART,
    FIGURE,
    RIGHTS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Bound bound(Limits limits) {
        return switch (this) {
            case PAGE -> limits.pages();
            case JOB -> limits.jobs();
            case EVENT -> limits.events();
            case PART, FIGURE, RIGHTS -> limits.parts();
        };
    }

    /** For pages: those have the web's own. */
    Duration time(Limits limits) {
        return switch (this) {
            case JOB -> limits.job();
            case EVENT -> limits.event();
            case PAGE, PART -> limits.part();
            case FIGURE, RIGHTS -> limits.piece();
        };
    }
}
