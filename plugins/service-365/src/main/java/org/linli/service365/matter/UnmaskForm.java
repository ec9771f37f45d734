package org.linli.service365.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.api.form.Form;

/** Asks to see the whole phone number; the purpose is logged and the resident can read it. */
public record UnmaskForm(@NotBlank @Size(min = 2, max = 100) String purpose) {

    static final Form<UnmaskForm> FORM = Form.of(UnmaskForm.class, "matter.unmask");
}
