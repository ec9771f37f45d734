package org.linli.server.rights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** The form by which a new version of the privacy notice is put in force. */
record NoticeForm(
        @As(Widget.TEXTAREA) @NotBlank @Size(min = 20, max = 20_000)
        String chinese,

        @As(Widget.TEXTAREA) @NotBlank @Size(min = 20, max = 20_000)
        String english) {

    static final Form<NoticeForm> FORM = Form.of(NoticeForm.class, "privacy.form");
}
