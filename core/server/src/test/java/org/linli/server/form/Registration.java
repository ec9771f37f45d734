package org.linli.server.form;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.code.CreditCode;
import org.linli.api.code.Fen;
import org.linli.api.code.MobileNumber;
import org.linli.api.file.Staged;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;
import org.linli.api.refusal.Refused;

/** A form with a field of every kind. */
public record Registration(
        @NotBlank @Size(max = 5) String name,
        @As(Widget.TEXTAREA) @Size(max = 200) String words,
        @As(Widget.PASSWORD) @Size(min = 3) String secret,

        @Pattern(regexp = "[a-z]*", message = "registration.login.letters")
        String login,

        @Min(1) @Max(99) int households,
        Optional<@Min(1900) Long> founded,
        @PastOrPresent LocalDate since,
        Kind kind,
        Optional<Colour> colour,
        Optional<CreditCode> code,
        Optional<MobileNumber> phone,
        Optional<Fen> budget,
        @Size(max = 2) Optional<String> motto,
        @AssertTrue boolean consent,
        @Size(max = 2) Staged photos,
        @As(Widget.HIDDEN) long areaId) {

    public static final Form<Registration> FORM = Form.of(Registration.class, "registration");

    public Registration {
        if (households > 50 && budget.isEmpty()) {
            throw Refused.because("budget", "registration.budget.missing");
        }
    }

    public enum Kind {
        CHOIR,
        TEAM
    }

    public enum Colour {
        RED,
        ORANGE,
        YELLOW,
        GREEN,
        BLUE,
        VIOLET
    }
}
