package org.linli.server.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/**
 * The form that finds a member by a whole phone or identity number; sent by POST, so that it stays out of
 * addresses.
 */
record LookupForm(
        @As(value = Widget.TEXT, autocomplete = "off") @NotBlank @Size(max = 30)
        String number) {

    static final Form<LookupForm> FORM = Form.of(LookupForm.class, "member.lookup");
}
