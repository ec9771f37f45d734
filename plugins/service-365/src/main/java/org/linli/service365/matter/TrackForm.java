package org.linli.service365.matter;

import jakarta.validation.constraints.Pattern;
import org.linli.api.form.Form;

/**
 * Looks a matter up without its code.
 *
 * @param number as 2026-000412; unique only within the community
 * @param digits the last four digits of the phone that was left
 */
public record TrackForm(
        long area,
        @Pattern(regexp = "\\d{4}-\\d{6}") String number,
        @Pattern(regexp = "\\d{4}") String digits) {

    static final Form<TrackForm> FORM = Form.of(TrackForm.class, "matter.track");
}
