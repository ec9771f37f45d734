package org.linli.server.member;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.linli.api.form.Form;

/** The form that ends a residence or a post. */
record EndForm(@PastOrPresent LocalDate until) {

    static final Form<EndForm> FORM = Form.of(EndForm.class, "member.end");
}
