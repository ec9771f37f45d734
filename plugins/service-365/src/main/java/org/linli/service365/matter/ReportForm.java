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

/** What a resident fills in on the public site. */
public record ReportForm(
        Category category,
        long area,
        @Size(max = 100) Optional<String> where,

        @As(Widget.TEXTAREA) @NotBlank @Size(min = 4, max = 2000)
        String need,

        @Size(max = 9) Staged photos,

        @As(value = Widget.TEXT, autocomplete = "name") @Size(max = 50)
        Optional<String> name,

        @As(value = Widget.PHONE, autocomplete = "tel") Optional<MobileNumber> phone,
        @As(Widget.CONSENT) boolean consent) {

    static final Form<ReportForm> FORM = Form.of(ReportForm.class, "matter.form");

    NewMatter matter() {
        return new NewMatter(
                area,
                category,
                where.orElse(""),
                need,
                photos,
                Contact.agreed(name, phone, consent),
                MatterChannel.ONLINE);
    }
}
