package org.linli.service365.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.api.file.Staged;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** What was done about a matter. */
public record HandledForm(
        @As(Widget.TEXTAREA) @NotBlank @Size(min = 2, max = 2000)
        String done,

        @Size(max = 9) Staged evidence) {

    static final Form<HandledForm> FORM = Form.of(HandledForm.class, "matter.handled");
}
