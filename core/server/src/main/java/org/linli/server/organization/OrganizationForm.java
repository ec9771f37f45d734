package org.linli.server.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/**
 * The form that adds an organization or changes it.
 *
 * @param kind key of its kind
 * @param creditCode as it was typed; checked with the reason in {@link CreditCodeEntry}
 * @param contactPhone as people dial it; when an organization is changed, empty leaves it as it was
 */
public record OrganizationForm(
        @As(Widget.SELECT) @NotBlank String kind,
        @NotBlank @Size(max = 200) String name,
        @As(Widget.SELECT) long area,
        @As(Widget.SELECT) Optional<Long> parent,
        @Size(max = 30) String creditCode,
        @Size(max = 200) String creditCodeReason,
        @Size(max = 100) String contactName,
        @As(Widget.PHONE) @Size(max = 30) String contactPhone) {

    public static final Form<OrganizationForm> FORM = Form.of(OrganizationForm.class, "organization.form");

    long parentId() {
        return parent.orElse(0L);
    }
}
