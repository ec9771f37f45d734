package org.linli.server.roster;

import java.util.List;

/**
 * A row of a spreadsheet, as text.
 *
 * @param line its line in the file, from 1
 */
public record SheetRow(long line, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
