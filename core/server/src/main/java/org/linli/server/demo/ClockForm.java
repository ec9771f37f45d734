package org.linli.server.demo;

import jakarta.validation.constraints.NotNull;
import org.linli.api.calendar.Term;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** How far a trainer moves the clock on. */
record ClockForm(@As(Widget.RADIOS) @NotNull By by) {

    static final Form<ClockForm> FORM = Form.of(ClockForm.class, "demo.clock");

    /** The steps that there are. */
    enum By {
        DAYS_1(Term.workingDays(1)),
        DAYS_3(Term.workingDays(3)),
        DAYS_5(Term.workingDays(5)),
        DAYS_10(Term.workingDays(10)),
        HOURS_1(Term.hours(1)),
        HOURS_3(Term.hours(3)),
        HOURS_5(Term.hours(5)),
        HOURS_10(Term.hours(10));

        private final Term term;

        By(Term term) {
            this.term = term;
        }

        Term term() {
            return term;
        }
    }
}
