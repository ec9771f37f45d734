package org.linli.server.area;

import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** The form that sets the governing parent of an area. */
record ParentForm(@As(Widget.SELECT) long parent) {

    static final Form<ParentForm> FORM = Form.of(ParentForm.class, "area.parent");
}
