package org.linli.service365.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/**
 * Sends somebody elsewhere whose matter is not ours.
 *
 * @param answer the notice that the resident reads
 */
public record ReferralForm(
        @As(Widget.RADIOS) Elsewhere elsewhere,

        @As(Widget.TEXTAREA) @NotBlank @Size(min = 4, max = 500)
        String answer) {

    static final Form<ReferralForm> FORM = Form.of(ReferralForm.class, "matter.referral");
}
