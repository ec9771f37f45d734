package org.linli.service365.matter;

import java.time.Instant;
import org.linli.api.area.Place;

/**
 * Something residents need or that is wrong.
 *
 * @param id also the id of its run
 * @param number what people call it within the community, as 2026-000412
 * @param title the first words of what was said
 * @param reporterId the member who reported it, or 0
 */
public record Matter(
        long id,
        String number,
        String title,
        Category category,
        MatterChannel channel,
        long reporterId,
        Instant filedAt,
        Place place,
        Outcome outcome) {

    private static final int TITLE_MAX = 24;

    /** The first line of what was said, cut to so many characters as a person counts them; phone numbers are masked. */
    static String title(String need) {
        var line = masked(need.strip().lines().findFirst().orElse("").strip());
        if (line.codePointCount(0, line.length()) <= TITLE_MAX) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, TITLE_MAX)) + "…";
    }

    /** What was said without whole mobile numbers, for titles and search; whole it stands in the run alone. */
    static String masked(String text) {
        return text.replaceAll("(?<!\\d)(1\\d{2})[ -]?\\d{4}[ -]?(\\d{4})(?!\\d)", "$1****$2");
    }
}
