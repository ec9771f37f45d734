package org.linli.server.figure;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The figures of a district as a city reads them: totals alone, of areas and times.
 *
 * @param area the division code of the district
 * @param countedAt when they were asked for; a number is a minute old at most
 * @param periods the periods that are told, the earliest first, as {@code 2026-03}
 * @param failed the keys of figures that could not be counted, and are left out
 */
public record Feed(
        String area, String name, Instant countedAt, List<String> periods, List<Item> figures, List<String> failed) {

    /**
     * A figure.
     *
     * @param key unique in the district, as {@code service-365.on-time}
     * @param unit COUNT, FEN, PERCENT, HOURS or WORKING_DAYS
     * @param ratio whether the figure is numerator by denominator
     * @param title words by language tag
     */
    public record Item(String key, String unit, boolean ratio, Map<String, String> title, List<Row> rows) {}

    /**
     * A total.
     *
     * @param area the division code of the area
     * @param dimension what it is broken down by, or "" for the whole; parts are told of the whole district alone
     */
    public record Row(String period, String area, String dimension, String part, long numerator, long denominator) {}
}
