package org.linli.server.form;

import java.util.List;
import java.util.Optional;

/**
 * Rows of fields as their template shows them.
 *
 * @param max the most rows that there may be
 * @param rows those that stand there now, also one that is still empty
 */
public record RowsView(
        String name,
        String id,
        String label,
        String help,
        boolean required,
        int max,
        Optional<When> when,
        List<Row> rows,
        List<String> wrong)
        implements FormPart {

    /**
     * A row.
     *
     * @param number how people count it, from 1
     * @param prefix what its controls' names begin with
     */
    public record Row(int number, String prefix, List<FieldView> fields) {}

    public RowsView {
        rows = List.copyOf(rows);
        wrong = List.copyOf(wrong);
    }

    public boolean full() {
        return rows.size() >= max;
    }

    /** What the button says that removes a row. */
    public String remove(Row row) {
        return "remove " + row.prefix().substring(0, row.prefix().length() - 1);
    }

    public String describedBy() {
        var ids = (help.isEmpty() ? "" : helpId() + " ") + (bad() ? wrongId() : "");
        return ids.strip();
    }
}
