package org.linli.server.form;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.linli.api.form.FormView;
import org.linli.api.form.Widget;
import org.linli.server.view.CoreTemplates;

/** A form whose fields are known only when it is shown, as those of a plugin's settings. */
public final class ShownForm {

    private ShownForm() {}

    /**
     * @param sent the form that takes what is sent: its tokens, and its refusals where no field says any
     * @param submit what the button says
     */
    public static Content of(FormView sent, List<FieldView> fields, String action, String submit) {
        var page = (FormPage) sent;
        var words = page.context().words();
        var seen =
                fields.stream().filter(field -> field.widget() != Widget.HIDDEN).toList();
        var beside = seen.stream()
                .flatMap(field ->
                        field.wrong().stream().map(text -> new FormOpen.Wrong(field.id(), field.label(), text)))
                .toList();
        var wrongs = beside.isEmpty() ? page.wrongs() : beside;
        var open = new FormOpen(page.context().tokens(), seen.size(), wrongs, false, FormOpen.Draft.NONE);
        return output -> {
            FormTag.open(action, false, open, words).writeTo(output);
            CoreTemplates.content("form/fields.jte", Map.of("parts", fields, "words", words))
                    .writeTo(output);
            FormTag.close(submit).writeTo(output);
        };
    }
}
