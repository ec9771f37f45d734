package org.linli.server.organization;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.linli.api.form.Form;

/** The form that records a fact of an organization's life cycle. */
public record FactForm(@PastOrPresent LocalDate on) {

    public static final Form<FactForm> FORM = Form.of(FactForm.class, "organization.fact");
}
