package org.linli.server.roster;

import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** The form that takes a roster that was checked. */
record TakeForm(@As(Widget.RADIOS) StoredRoster.Take take) {

    static final Form<TakeForm> FORM = Form.of(TakeForm.class, "roster.taking");

    /** Nothing is asked: to send the form is to be sure. */
    record Sure() {
        static final Form<Sure> TAKE = Form.of(Sure.class, "roster.sheet.take");
        static final Form<Sure> UNDO = Form.of(Sure.class, "roster.undoing");
        static final Form<Sure> DROP = Form.of(Sure.class, "roster.dropping");
    }
}
