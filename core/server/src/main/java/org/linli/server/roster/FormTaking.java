package org.linli.server.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.access.Viewer;
import org.linli.api.data.Data;
import org.linli.api.form.Roster;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.server.words.Message;

/** Takes the rows of a plugin's roster in one act, or does all of it and takes it back to see what would be. */
final class FormTaking<F extends Record> {

    private final Roster<F> roster;
    private final FormCells<F> cells;
    private final Data data;

    FormTaking(Roster<F> roster, FormCells<F> cells, Data data) {
        this.roster = roster;
        this.cells = cells;
        this.data = data;
    }

    /** The rows of a file, with the headings above them as they came. */
    record Rows(List<String> headings, List<RosterRow> rows) {}

    /** What became of rows, or would. */
    record Outcome(long good, List<RefusedRow> refused) {}

    /** A row and why it is refused. */
    record RefusedRow(SheetRow row, List<Message> reasons) {}

    /** Ends an act of which nothing may stay. */
    private static final class TakenBack extends RuntimeException {
        private final transient Outcome outcome;

        TakenBack(Outcome outcome) {
            super("taken back", null, false, false);
            this.outcome = outcome;
        }
    }

    /** Throws {@link Refused} when the file is no such roster, or has none or too many rows. */
    Rows rows(byte[] content) {
        try {
            var file = Files.createTempFile("roster", "");
            try {
                Files.write(file, content);
                try (var sheet = Sheet.open(file)) {
                    return rows(sheet);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rows rows(Sheet sheet) {
        var headings = cells.headings(sheet);
        var rows = new ArrayList<RosterRow>();
        for (var row = sheet.next(); row.isPresent(); row = sheet.next()) {
            if (rows.size() == Roster.ROWS_MAX) {
                throw Refused.because("file", "roster.file.many-rows", Roster.ROWS_MAX);
            }
            rows.add(headings.row(row.get()));
        }
        if (rows.isEmpty()) {
            throw Refused.because("file", "roster.file.empty");
        }
        return new Rows(headings.cells(), List.copyOf(rows));
    }

    /** What would become of the rows. */
    Outcome tried(Viewer viewer, List<RosterRow> rows) {
        try {
            return data.act(handle -> {
                throw new TakenBack(each(viewer, rows));
            });
        } catch (TakenBack back) {
            return back.outcome;
        }
    }

    /** Takes the good ones. */
    Outcome taken(Viewer viewer, List<RosterRow> rows) {
        return data.act(handle -> each(viewer, rows));
    }

    private Outcome each(Viewer viewer, List<RosterRow> rows) {
        var refused = new ArrayList<RefusedRow>();
        for (var row : rows) {
            var reasons = one(viewer, row).stream().map(this::beside).toList();
            if (!reasons.isEmpty()) {
                refused.add(new RefusedRow(row.sheet(), reasons));
            }
        }
        return new Outcome(rows.size() - refused.size(), List.copyOf(refused));
    }

    /** Why it is refused; nothing of such a row is stored. */
    private List<Refusal> one(Viewer viewer, RosterRow row) {
        var reading = cells.read(viewer, row);
        if (reading.value().isEmpty()) {
            return reading.refusals();
        }
        try {
            return data.act(inner -> {
                roster.taker().accept(viewer, reading.value().get());
                return List.of();
            });
        } catch (Refused late) {
            return late.refusals();
        }
    }

    private Message beside(Refusal refusal) {
        var plain = new Message(refusal.key(), refusal.args());
        boolean column = cells.columns().stream().anyMatch(one -> one.name().equals(refusal.field()));
        return column ? Message.of("roster.report.at", Message.of(cells.label(refusal.field())), plain) : plain;
    }
}
