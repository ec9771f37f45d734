package org.linli.service365.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/**
 * Answers a matter; the resident reads it.
 *
 * @param seen the sequence of the run's last row that was shown
 */
public record AnswerForm(
        @As(Widget.HIDDEN) int seen,

        @As(Widget.TEXTAREA) @NotBlank @Size(min = 4, max = 2000)
        String answer) {

    static final Form<AnswerForm> FORM = Form.of(AnswerForm.class, "matter.answer");
}
