package org.linli.service365.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.linli.api.code.MobileNumber;
import org.linli.api.file.Staged;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;
import org.linli.api.member.Contact;

/**
 * What staff fill in for a resident who comes, calls or writes, or of what they found themselves.
 *
 * @param done what was done about it on the spot; then nothing is left to do
 */
public record RegisterForm(
        @As(Widget.RADIOS) Through channel,
        Category category,
        long area,
        @Size(max = 100) Optional<String> where,

        @As(Widget.TEXTAREA) @NotBlank @Size(min = 4, max = 2000)
        String need,

        @Size(max = 9) Staged photos,
        @As(Widget.TEXTAREA) Optional<@Size(max = 2000) String> done,
        @Size(max = 50) Optional<String> name,
        @As(Widget.PHONE) Optional<MobileNumber> phone,
        @As(Widget.CONSENT) boolean consent) {

    static final Form<RegisterForm> FORM = Form.of(RegisterForm.class, "matter.form");

    /** The channels through which staff enter a matter. */
    public enum Through {
        COUNTER,
        PHONE,
        PAPER,
        VISIT
    }

    NewMatter matter() {
        return new NewMatter(
                area,
                category,
                where.orElse(""),
                need,
                photos,
                Contact.agreed(name, phone, consent),
                MatterChannel.valueOf(channel.name()));
    }
}
