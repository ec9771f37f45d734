package org.linli.server.roster;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.ROSTER_IMPORT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.list.SpreadsheetFile;

/** The spreadsheets that rosters give: empty ones to fill in, and the refused rows of an import. */
final class RosterFilePages implements Pages {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Rosters rosters;
    private final RosterSight sight;

    RosterFilePages(Rosters rosters) {
        this.rosters = rosters;
        this.sight = new RosterSight(rosters);
    }

    @Override
    public void routes(Routes to) {
        to.get("/rosters/template/{kind}", holders(ROSTER_IMPORT), this::template)
                .get("/rosters/{id}/refused", holders(ROSTER_IMPORT), this::refused);
    }

    private Answer refused(Request request) {
        var roster = sight.visible(request);
        var file = rosters.refused(roster.id()).orElseThrow(() -> new NotFound("refused rows of " + roster.id()));
        try {
            var name = request.words().text("roster.refused.file", roster.file().name());
            return new Answer.Bytes(SPREADSHEET, Files.readAllBytes(file), name + ".xlsx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty roster with the headings in the reader's language. */
    private Answer template(Request request) {
        var kind = RosterKind.of(request.path("kind")).orElseThrow(() -> new NotFound("kind of roster"));
        var words = request.words();
        var bytes = new ByteArrayOutputStream();
        try {
            var sheet = new SpreadsheetFile(bytes, words);
            sheet.headings(kind.columns().stream()
                    .map(column -> words.text(column.words()))
                    .toList());
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer.Bytes(SPREADSHEET, bytes.toByteArray(), words.text(kind.words()) + ".xlsx");
    }
}
