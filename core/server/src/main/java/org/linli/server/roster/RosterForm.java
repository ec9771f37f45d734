package org.linli.server.roster;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.linli.api.file.Staged;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/**
 * The form that sends a roster.
 *
 * @param area the community of rows that name none
 */
record RosterForm(
        @As(Widget.RADIOS) CoreKind kind,
        @As(Widget.SELECT) Optional<Long> area,
        @As(Widget.SPREADSHEET) @NotEmpty @Size(max = 1) Staged file) {

    static final Form<RosterForm> FORM = Form.of(RosterForm.class, "roster.send");
}
