package org.linli.server.roster;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.linli.api.file.Staged;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** The forms on the page of a plugin's roster. */
final class FormSheets {

    private FormSheets() {}

    /** Sends a sheet to be checked. */
    record Sent(
            @As(Widget.SPREADSHEET) @NotEmpty @Size(max = 1) Staged file) {
        static final Form<Sent> FORM = Form.of(Sent.class, "roster.sheet");
    }

    /**
     * Asks for something with a sheet that was checked.
     *
     * @param sheet the id of the staged file
     */
    record Checked(@As(Widget.HIDDEN) long sheet) {
        static final Form<Checked> TAKE = Form.of(Checked.class, "roster.sheet.take");
        static final Form<Checked> REFUSED = Form.of(Checked.class, "roster.sheet.refused");
    }
}
