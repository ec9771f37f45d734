package org.linli.server.web;

import java.util.List;
import java.util.function.Supplier;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refusal;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.server.form.FormInput;
import org.linli.server.form.Reading;

/** Takes forms of which only the sending tells which they are. */
public interface Taker {

    /** What is to be done, in the act that follows; or all reasons why not. */
    Reading<Supplier<Answer>> read(Request request, FormInput input);

    /** What a field takes as a file. */
    default Uploads.Kind takes(String field) {
        return Uploads.Kind.DOCUMENT;
    }

    /** Shows it again. */
    Answer refused(Request request, List<Refusal> refusals, Again again);

    /** Shows one form with what was typed and the reasons that are given. */
    @FunctionalInterface
    interface Again {
        FormView form(Form<?> form, List<Refusal> refusals);
    }
}
