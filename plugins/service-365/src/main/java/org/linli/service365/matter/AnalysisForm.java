package org.linli.service365.matter;

import java.util.Optional;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/**
 * What an analysis says of a matter, with which it is entered in a ledger.
 *
 * @param lead the organization that takes over, or empty to leave it
 */
public record AnalysisForm(
        @As(Widget.RADIOS) Ledger ledger,
        Category category,
        @As(Widget.RADIOS) Urgency urgency,
        Optional<ServiceMode> mode,
        Optional<Long> lead) {

    static final Form<AnalysisForm> FORM = Form.of(AnalysisForm.class, "matter.analysis");

    /** The row of the move says by itself who is in charge from then on. */
    AnalysisForm withoutLead() {
        return new AnalysisForm(ledger, category, urgency, mode, Optional.empty());
    }
}
