package org.linli.server.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.linli.api.form.Form;
import org.linli.api.form.ShownWhen;

/** A form with rows, and with fields that depend on others. */
public record Outing(
        Kind kind,

        @ShownWhen(field = "kind", is = "OTHER") @NotBlank @Size(max = 10)
        String other,

        boolean lunch,

        @ShownWhen(field = "lunch", is = "true") @NotNull Optional<Integer> meals,

        @ShownWhen(field = "kind", is = "OTHER") boolean late,

        @ShownWhen(field = "late", is = "true") @NotBlank String until,

        @NotEmpty @Size(max = 3) List<Guest> guests) {

    public static final Form<Outing> FORM = Form.of(Outing.class, "outing");

    public enum Kind {
        PARK,
        OTHER
    }

    /** Somebody who comes along. */
    public record Guest(@NotBlank @Size(max = 5) String name, Optional<Integer> age) {}
}
