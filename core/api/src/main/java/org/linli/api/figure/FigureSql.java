package org.linli.api.figure;

import java.util.List;

/**
 * The SQL of a figure, put together by the host: sums over rows of one time and place, of which every row counts
 * once.
 *
 * @param from tables and joins
 * @param conditions all of them hold
 * @param during the column of the moment by which a row belongs to a period, epoch milliseconds
 * @param subdistrict the column of the subdistrict's id
 * @param community the column of the community's id
 * @param numerator the sum
 * @param denominator "" for a figure without one
 * @param changed the column of the moment of a row's last change; "" where days are not kept
 */
public record FigureSql(
        String from,
        List<String> conditions,
        String during,
        String subdistrict,
        String community,
        String numerator,
        String denominator,
        String changed) {}
