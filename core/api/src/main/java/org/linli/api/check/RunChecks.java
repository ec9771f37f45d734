package org.linli.api.check;

import java.util.List;

/** What must hold between the runs of a procedure and the plugin's table of what they are about. */
public final class RunChecks {

    private RunChecks() {}

    /**
     * Three checks: {@code runs}, each row has the run of its id and number; {@code <noun>s}, each run has its row;
     * {@code places}, both lie at the same place.
     *
     * @param noun what a row is, as {@code matter}; the procedure's key ends with it
     * @param table has the columns {@code id}, {@code number}, {@code subdistrict_id}, {@code community_id} and
     *     {@code grid_id}
     * @param procedure the procedure's key
     */
    public static List<DataCheck> of(String noun, String table, String procedure) {
        return List.of(
                new DataCheck("runs", handle -> new RunCheckDao(handle, noun, table, procedure).withoutRun()),
                new DataCheck(noun + "s", handle -> new RunCheckDao(handle, noun, table, procedure).withoutRow()),
                new DataCheck("places", handle -> new RunCheckDao(handle, noun, table, procedure).elsewhere()));
    }
}
