package org.linli.api.view;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.Locale;
import org.linli.api.list.Tone;

/** Small shared pieces of a page. All text given is escaped. */
public final class Html {

    private Html() {}

    /** A state as a chip: a colour and always a word. */
    public static Content chip(Tone tone, String text) {
        return output -> {
            output.writeContent("<span class=\"chip chip-" + tone.name().toLowerCase(Locale.ROOT) + "\">");
            output.writeContent(escape(text));
            output.writeContent("</span>");
        };
    }

    /** An icon, unseen by those who are read to: words always stand beside it. */
    public static Content icon(Icon icon) {
        return output -> {
            output.writeContent("<svg class=\"icon\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\"");
            output.writeContent(" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\"");
            output.writeContent(" focusable=\"false\"><path d=\"" + icon.path() + "\"/></svg>");
        };
    }

    /** Text with its line breaks kept. */
    public static Content lines(String text) {
        return output -> output.writeContent(escape(text).replace("\n", "<br>"));
    }

    private static String escape(String text) {
        var escaped = new StringOutput();
        Escape.htmlContent(text, escaped);
        return escaped.toString();
    }
}
