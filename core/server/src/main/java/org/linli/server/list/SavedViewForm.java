package org.linli.server.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.ShownWhen;
import org.linli.api.form.Widget;

/**
 * A view to be kept.
 *
 * @param columnsOnly whether only the columns are kept, with which this person begins from now on
 */
record SavedViewForm(
        @As(Widget.HIDDEN) @Pattern(regexp = "/[^/].{0,300}")
        String path,

        @As(Widget.HIDDEN) @Size(max = 2_000) String query,
        boolean columnsOnly,

        @ShownWhen(field = "columnsOnly", is = "false") @NotBlank @Size(max = 40)
        String name) {

    static final Form<SavedViewForm> FORM = Form.of(SavedViewForm.class, "list.view");
    static final Form<Removal> REMOVAL = Form.of(Removal.class, "list.view.removal");

    /** A button that leads back to the list. */
    record Removal(
            @As(Widget.HIDDEN) @Pattern(regexp = "/[^/].{0,300}")
            String path) {}

    String address() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
