package org.linli.service365.matter;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** What an assessment finds of how a matter was handled. */
public record AssessmentForm(
        @As(Widget.RADIOS) Grade grade, @As(Widget.TEXTAREA) Optional<@Size(max = 1000) String> findings) {

    static final Form<AssessmentForm> FORM = Form.of(AssessmentForm.class, "matter.assessment");
}
