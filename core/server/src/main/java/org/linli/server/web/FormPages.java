package org.linli.server.web;

import java.util.List;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refusal;
import org.linli.server.form.FormContext;
import org.linli.server.form.FormInput;
import org.linli.server.form.FormPage;
import org.linli.server.form.FormTokens;

/** Forms as one request shows them. */
final class FormPages {

    private FormPages() {}

    static FormView blank(Form<?> form, PageRequest request) {
        return FormPage.blank(form, context(form, request, Signer.random()));
    }

    /** The form with all that was typed, the reasons, and the same idempotency key. */
    static FormView refused(Form<?> form, PageRequest request, FormInput input, List<Refusal> refusals, String once) {
        return FormPage.refused(form, context(form, request, once.isEmpty() ? Signer.random() : once), input, refusals);
    }

    private static FormContext context(Form<?> form, PageRequest request, String once) {
        int copy = request.copies(form.words());
        return new FormContext(
                request.words(), new FormTokens(request.csrf(), once, request.person()), request.stagedFiles(), copy);
    }
}
