package org.linli.server.roster;

import java.util.Map;

/**
 * A row whose cells have found their columns.
 *
 * @param values by column key; what is empty is left out
 */
public record RosterRow(SheetRow sheet, Map<String, String> values) {

    public RosterRow {
        values = Map.copyOf(values);
    }

    long line() {
        return sheet.line();
    }

    /** What stands under a column, or "". */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }
}
