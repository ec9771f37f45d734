package org.linli.server.area;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.api.form.Form;

/** The form that renames an area. */
record NameForm(@NotBlank @Size(max = 100) String name) {

    static final Form<NameForm> FORM = Form.of(NameForm.class, "area.rename");
}
