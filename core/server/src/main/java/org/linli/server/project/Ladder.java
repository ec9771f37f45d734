package org.linli.server.project;

import java.util.ArrayList;
import java.util.List;
import org.linli.api.project.Rung;
import org.linli.api.refusal.Refusal;

/**
 * The rule of each rung, which holds what the rungs below ask as well: a project has a lead and a liaison; a service
 * serves at least four times a year; a brand is disclosed, and those who inspected it within the year give it four of
 * five stars or more.
 */
final class Ladder {

    static final int SERVICES_A_YEAR_MIN = 4;
    static final int INSPECTIONS_A_YEAR_MIN = 2;
    static final int STARS_MIN = 4;

    private Ladder() {}

    /**
     * What a project has done, as far as the ladder asks.
     *
     * @param services times it served within the last twelve months
     * @param inspections how often it was inspected within the last twelve months
     * @param stars all stars of those inspections together
     */
    record Deeds(boolean lead, boolean liaison, int services, int inspections, int stars, boolean disclosed) {}

    /** What a project still lacks to stand on a rung; nothing when it may. */
    static List<Refusal> lacking(Rung rung, Deeds deeds) {
        var lacking = new ArrayList<Refusal>();
        if (reaches(rung, Rung.PROJECT)) {
            unless(deeds.lead, lacking, "project.ladder.lead");
            unless(deeds.liaison, lacking, "project.ladder.liaison");
        }
        if (reaches(rung, Rung.SERVICE)) {
            unless(
                    deeds.services >= SERVICES_A_YEAR_MIN,
                    lacking,
                    "project.ladder.services",
                    deeds.services,
                    SERVICES_A_YEAR_MIN);
        }
        if (reaches(rung, Rung.BRAND)) {
            unless(
                    deeds.inspections >= INSPECTIONS_A_YEAR_MIN,
                    lacking,
                    "project.ladder.inspections",
                    deeds.inspections,
                    INSPECTIONS_A_YEAR_MIN);
            unless(deeds.stars >= STARS_MIN * deeds.inspections, lacking, "project.ladder.stars", STARS_MIN);
            unless(deeds.disclosed, lacking, "project.ladder.disclosed");
        }
        return lacking;
    }

    private static boolean reaches(Rung rung, Rung from) {
        return rung.compareTo(from) >= 0;
    }

    private static void unless(boolean met, List<Refusal> lacking, String key, Object... args) {
        if (!met) {
            lacking.add(Refusal.of("", key, args));
        }
    }
}
