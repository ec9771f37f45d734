package org.linli.server.roster;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.linli.api.file.Staged;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** The form that sends a sheet to the page of its roster. */
record SheetForm(
        @As(Widget.SPREADSHEET) @NotEmpty @Size(max = 1) Staged file) {

    static final Form<SheetForm> FORM = Form.of(SheetForm.class, "roster.sheet");
}
