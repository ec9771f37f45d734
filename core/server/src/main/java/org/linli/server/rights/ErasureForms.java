package org.linli.server.rights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** The forms about erasure. */
final class ErasureForms {

    static final Form<Ask> ASK = Form.of(Ask.class, "erasure.ask");
    static final Form<Counter> COUNTER = Form.of(Counter.class, "erasure.ask");
    static final Form<Check> CHECK = Form.of(Check.class, "erasure.check");
    static final Form<Decide> DECIDE = Form.of(Decide.class, "erasure.decide");

    private ErasureForms() {}

    /** A member asks, online. */
    record Ask(@As(Widget.TEXTAREA) @Size(max = 500) Optional<String> said, boolean understood) {}

    /** Staff enter that a member asks. */
    record Counter(
            @As(Widget.RADIOS) ConsentForm.Through channel,

            @As(Widget.TEXTAREA) @Size(max = 500) Optional<String> said,

            boolean understood) {}

    /** What was found when it was checked who asks and what must be kept. */
    record Check(
            @As(Widget.HIDDEN) int seen,

            @As(Widget.TEXTAREA) @NotBlank @Size(min = 2, max = 500)
            String found) {}

    /** The decision; a reason where not everything goes. */
    record Decide(
            @As(Widget.HIDDEN) int seen,
            @As(Widget.RADIOS) ErasureProcedure.Decision decision,

            @As(Widget.TEXTAREA) @Size(max = 500) Optional<String> reason) {}
}
