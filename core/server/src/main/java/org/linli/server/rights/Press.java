package org.linli.server.rights;

import org.linli.api.form.Form;

/** A form that asks for nothing but its button. */
record Press() {

    static Form<Press> button(String words) {
        return Form.of(Press.class, words);
    }
}
