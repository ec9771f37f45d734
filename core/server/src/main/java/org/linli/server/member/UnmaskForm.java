package org.linli.server.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** The form that asks to see a member's whole number, and says what for. */
record UnmaskForm(
        @As(Widget.RADIOS) What what,
        @NotBlank @Size(min = 2, max = 200) String purpose) {

    static final Form<UnmaskForm> FORM = Form.of(UnmaskForm.class, "member.unmask");

    /** What is to be seen. */
    enum What {
        PHONE,
        IDENTITY
    }
}
