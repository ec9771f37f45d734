package org.linli.server.rights;

import org.linli.api.access.Channel;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** What staff record when a member gives or withdraws a consent at the counter, by phone or on paper. */
record ConsentForm(
        @As(Widget.SELECT) String purpose,
        @As(Widget.RADIOS) Said said,
        @As(Widget.RADIOS) Through channel) {

    static final Form<ConsentForm> FORM = Form.of(ConsentForm.class, "rights.record");

    /** What the member said. */
    enum Said {
        GIVEN,
        WITHDRAWN
    }

    /** How they said it. */
    enum Through {
        COUNTER,
        PHONE,
        PAPER;

        Channel channel() {
            return Channel.valueOf(name());
        }
    }
}
