package org.linli.service365.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/**
 * Hands a matter over to another organization of the area.
 *
 * @param seen the sequence of the run's last row that was shown
 */
public record HandOverForm(
        @As(Widget.HIDDEN) int seen,
        long organization,
        @As(Widget.TEXTAREA) @NotBlank @Size(max = 500) String reason) {

    static final Form<HandOverForm> FORM = Form.of(HandOverForm.class, "matter.hand-over");
}
