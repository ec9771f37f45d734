package org.linli.server.rights;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.linli.api.form.Form;

/** The form that sets for how many days a class of data is kept. */
record RetentionForm(String kind, @Min(0) @Max(36_500) int days) {

    static final Form<RetentionForm> FORM = Form.of(RetentionForm.class, "retention.form");
}
