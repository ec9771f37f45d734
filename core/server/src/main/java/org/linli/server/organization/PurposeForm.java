package org.linli.server.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.api.form.Form;

/** The form that says what for a contact's whole phone is wanted. */
record PurposeForm(@NotBlank @Size(min = 2, max = 200) String purpose) {

    static final Form<PurposeForm> FORM = Form.of(PurposeForm.class, "organization.unmask");
}
