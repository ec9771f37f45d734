package org.linli.server.roster;

import static org.linli.api.access.Access.holders;

import gg.jte.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.api.Setup;
import org.linli.api.form.FormView;
import org.linli.api.form.Roster;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.file.FileStore;
import org.linli.server.form.FormReader;
import org.linli.server.list.SpreadsheetFile;
import org.linli.server.plugin.Services;
import org.linli.server.roster.FormSheets.Checked;
import org.linli.server.roster.FormSheets.Sent;
import org.linli.server.view.CoreTemplates;
import org.linli.server.web.OutsideAct;
import org.linli.server.web.Owner;
import org.linli.server.web.WebRequest;

/** The page of a plugin's roster: check a sheet, take its good rows, get the refused ones back. */
public final class FormRosters<F extends Record> {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Roster<F> roster;
    private final FormCells<F> cells;
    private final FormTaking<F> taking;
    private final Supplier<FileStore> files;
    private final String path;

    private FormRosters(Setup to, Owner owner, Roster<F> roster, Supplier<FileStore> files) {
        this.roster = roster;
        this.cells = new FormCells<>(roster, owner, new FormReader(to.clock()));
        this.taking = new FormTaking<>(roster, cells, to.data());
        this.files = files;
        this.path = "/" + owner.id() + "/rosters/" + roster.key();
    }

    /** The pages of all rosters that are declared. */
    public record Desk(Supplier<FileStore> files) implements Services.Rosters {

        @Override
        public <F extends Record> void declare(Setup to, Owner owner, Roster<F> roster) {
            var pages = new FormRosters<>(to, owner, roster, files);
            to.routes(pages::routes);
            to.navigation(roster.title(), pages.path).forStaff(roster.permission());
        }
    }

    private void routes(Routes to) {
        var staff = holders(roster.permission());
        // outside an act: the file is read before the rows are taken in one
        to.get(path, staff, this::asked)
                .post(path, staff, Sent.FORM, new OutsideAct<>(this::check), this::ask)
                .post(path + "/taking", staff, Checked.TAKE, new OutsideAct<>(this::take), this::gone)
                .post(path + "/refused", staff, Checked.REFUSED, new OutsideAct<>(this::refused), this::gone);
    }

    private Answer asked(Request request) {
        return request.query("template").isEmpty() ? ask(request, request.form(Sent.FORM)) : template(request);
    }

    private Answer ask(Request request, FormView form) {
        return page(request, "", List.of(), Optional.empty(), Optional.empty(), form);
    }

    /** The sheet is nobody's any more. */
    private Answer gone(Request request, FormView form) {
        var said = request.words().text("roster.sheet.gone");
        return page(request, said, List.of(), Optional.empty(), Optional.empty(), request.form(Sent.FORM));
    }

    private Answer check(Request request, Sent sent) {
        long sheet = sent.file().ids().get(0);
        var outcome = taking.tried(
                request.viewer(), taking.rows(look(request, sheet).content()).rows());
        var said = request.words()
                .text("roster.sheet.checked", outcome.good(), outcome.refused().size());
        var take = outcome.good() == 0 ? Optional.<Content>empty() : Optional.of(with(request, sheet, true));
        var back = outcome.refused().isEmpty() ? Optional.<Content>empty() : Optional.of(with(request, sheet, false));
        return page(request, said, outcome.refused(), take, back, request.form(Sent.FORM));
    }

    private Answer take(Request request, Checked checked) {
        var given = files.get()
                .give(session(request), checked.sheet())
                .orElseThrow(() -> Refused.because("", "roster.sheet.gone"));
        var outcome =
                taking.taken(request.viewer(), taking.rows(given.content()).rows());
        var said = request.words()
                .text("roster.sheet.taken", outcome.good(), outcome.refused().size());
        return page(request, said, outcome.refused(), Optional.empty(), Optional.empty(), request.form(Sent.FORM));
    }

    private Answer refused(Request request, Checked checked) {
        var given = look(request, checked.sheet());
        var rows = taking.rows(given.content());
        var outcome = taking.tried(request.viewer(), rows.rows());
        var words = request.words();
        var bytes = new ByteArrayOutputStream();
        try (var sheet = new RefusedSheet(bytes, words, rows.headings())) {
            for (var row : outcome.refused()) {
                sheet.add(row.row(), row.reasons());
            }
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer.Bytes(
                SPREADSHEET, bytes.toByteArray(), words.text("roster.refused.file", given.name()) + ".xlsx");
    }

    private Answer template(Request request) {
        var words = request.words();
        var bytes = new ByteArrayOutputStream();
        try {
            var sheet = new SpreadsheetFile(bytes, words);
            sheet.headings(cells.columns().stream()
                    .map(column -> words.text(cells.label(column.name())))
                    .toList());
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer.Bytes(SPREADSHEET, bytes.toByteArray(), words.text(roster.title()) + ".xlsx");
    }

    private FileStore.Given look(Request request, long sheet) {
        return files.get()
                .look(session(request), sheet)
                .orElseThrow(() -> Refused.because("file", "roster.sheet.gone"));
    }

    private static String session(Request request) {
        return ((WebRequest) request).sessionKey();
    }

    private Content with(Request request, long sheet, boolean take) {
        return request.form(take ? Checked.TAKE : Checked.REFUSED)
                .value("sheet", String.valueOf(sheet))
                .content(path + (take ? "/taking" : "/refused"));
    }

    private Answer page(
            Request request,
            String said,
            List<FormTaking.RefusedRow> refused,
            Optional<Content> take,
            Optional<Content> back,
            FormView send) {
        var words = request.words();
        var lines = refused.stream()
                .map(row -> new FormRosterView.RefusedLine(row.row().line(), Reason.text(row.reasons(), words)))
                .toList();
        var view = new FormRosterView(
                words.text(roster.title()), said, lines, take, back, send.content(path), path + "?template=xlsx");
        var body = CoreTemplates.content("roster/sheet.jte", Map.of("view", view, "words", words));
        return new Answer.Page(Answer.Frame.WORKBENCH, view.title(), "", body, Answer.NO_JSON);
    }
}
