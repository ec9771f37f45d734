package org.linli.server.form;

import java.util.List;
import org.linli.api.form.Choice;

/** What stands in a field at the moment, what it may be, and what is wrong with it. */
record FieldState(List<String> typed, List<Choice> options, List<String> wrong) {

    String first() {
        return typed.isEmpty() ? "" : typed.get(0);
    }
}
