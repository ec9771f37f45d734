package org.linli.server.access;

import gg.jte.Content;
import java.util.Map;
import org.linli.api.form.Form;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.server.view.CoreTemplates;

/** Asks before something is lost: a page of its own that says what will happen, at the address of the act. */
final class Sure {

    private Sure() {}

    /** The way to the page. */
    static Content link(Request request, String fact, String path) {
        return CoreTemplates.content(
                "access/lose.jte", Map.of("href", path, "label", request.words().text(fact + ".submit")));
    }

    /** The page; its words are at {@code <fact>.sure.title} and {@code <fact>.sure.lead}. */
    static Answer ask(Request request, Form<AccessForms.Confirm> form, Asking asking) {
        return Answer.workbench(
                request.words().text(asking.fact() + ".sure.title"),
                "access/sure.jte",
                new AccessViews.Asked(asking.fact() + ".sure", request.form(form), asking.path(), asking.back()));
    }

    /** What is asked, where it is done, and the way back. */
    record Asking(String fact, String path, String back) {}
}
