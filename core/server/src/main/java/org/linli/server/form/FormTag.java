package org.linli.server.form;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.linli.api.words.Words;
import org.linli.server.view.CoreTemplates;

/**
 * The form element itself: a template may lay out what stands between its two ends, so neither end is in a template.
 */
final class FormTag {

    private FormTag() {}

    static Content open(String action, boolean multipart, FormOpen view, Words words) {
        var enctype = multipart ? " enctype=\"multipart/form-data\"" : "";
        return output -> {
            output.writeContent("<form class=\"form\" method=\"post\" action=\"" + attribute(action) + "\"" + enctype
                    + draft(view) + " accept-charset=\"utf-8\" novalidate>\n");
            CoreTemplates.content("form/open.jte", Map.of("view", view, "words", words))
                    .writeTo(output);
        };
    }

    static Content close(String submit) {
        return output -> {
            CoreTemplates.content("form/close.jte", Map.of("submit", submit)).writeTo(output);
            output.writeContent("</form>\n");
        };
    }

    private static String draft(FormOpen view) {
        return view.draft() == FormOpen.Draft.NONE
                ? ""
                : " data-draft=\"" + attribute(view.tokens().person()) + "\"";
    }

    private static String attribute(String value) {
        var escaped = new StringOutput();
        Escape.htmlAttribute(value, escaped);
        return escaped.toString();
    }
}
