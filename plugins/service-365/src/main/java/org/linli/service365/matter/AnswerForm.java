package org.linli.service365.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** What the resident is told. */
public record AnswerForm(
        @As(Widget.RADIOS) Result ending,

        @As(Widget.TEXTAREA) @NotBlank @Size(min = 4, max = 2000)
        String answer) {

    static final Form<AnswerForm> FORM = Form.of(AnswerForm.class, "matter.answer");

    /** The endings of what is ours. */
    public enum Result {
        SOLVED,
        PARTLY,
        EXPLAINED
    }
}
