package org.linli.server.work;

import java.util.List;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refusal;
import org.linli.server.form.JoinedForm;
import org.linli.server.web.Taker.Again;

/** A move that was refused, to be shown again. */
record RefusedMove(String move, List<Refusal> refusals, Again again) {

    static final RefusedMove NOTHING = new RefusedMove("", List.of(), (form, reasons) -> {
        throw new IllegalStateException("nothing was refused");
    });

    /** A part of its form with what was typed, and the reasons that are of its fields. */
    FormView form(Form<?> part) {
        return again.form(part, JoinedForm.refusals(refusals, part.type()));
    }

    /** The reasons that are of no field of these forms. */
    List<Refusal> others(List<Form<?>> parts) {
        var known =
                parts.stream().flatMap(part -> JoinedForm.names(part.type())).toList();
        return refusals.stream().filter(one -> !known.contains(one.field())).toList();
    }
}
