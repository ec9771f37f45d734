package org.linli.server.form;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refusal;

/** Several forms as one: their fields one after another, sent together, refused together. */
public final class JoinedForm {

    private JoinedForm() {}

    /**
     * @param parts forms of one request, at least one
     * @param submit what the button says
     */
    public static Content of(List<FormView> parts, String action, String submit) {
        var pages = parts.stream().map(FormPage.class::cast).toList();
        var context = pages.get(0).context();
        var wrongs = pages.stream().flatMap(page -> page.wrongs().stream()).toList();
        long questions = pages.stream().mapToLong(FormPage::questions).sum();
        boolean rows = pages.stream().anyMatch(FormPage::hasRows);
        boolean files = pages.stream().anyMatch(FormPage::hasFiles);
        var open = new FormOpen(context.tokens(), questions, wrongs, rows, FormPage.draft(pages));
        return output -> {
            FormTag.open(action, files, open, context.words()).writeTo(output);
            pages.forEach(page -> page.all().writeTo(output));
            FormTag.close(submit).writeTo(output);
        };
    }

    /** What of an input belongs to a form. */
    public static FormInput part(FormInput input, Class<? extends Record> form) {
        var values = new HashMap<>(input.values());
        values.keySet().removeIf(name -> !has(form, name));
        return new FormInput(values, input.strict(), input.staged(), refusals(input.refusals(), form));
    }

    /** What of an input belongs to none of the forms, as far as that matters. */
    public static List<Refusal> unknown(FormInput input, List<Form<?>> forms) {
        var unknown = input.values().keySet().stream()
                .filter(name -> input.strict() && !FormReader.TOKENS.contains(name) && !has(forms, name))
                .sorted()
                .map(name -> Refusal.of(name, "form.refused.unknown"));
        return Stream.concat(input.refusals().stream().filter(refusal -> !has(forms, refusal.field())), unknown)
                .toList();
    }

    /** Which of the refusals are of a form's fields. */
    public static List<Refusal> refusals(List<Refusal> all, Class<? extends Record> form) {
        return all.stream().filter(refusal -> has(form, refusal.field())).toList();
    }

    /** Whether one of the forms has a field of this name. */
    public static boolean has(List<Form<?>> forms, String field) {
        return forms.stream().anyMatch(form -> has(form.type(), field));
    }

    /** The names of a form's fields. */
    public static Stream<String> names(Class<? extends Record> form) {
        return Declaration.of(form).fields().stream().map(Field::name);
    }

    private static boolean has(Class<? extends Record> form, String name) {
        var declaration = Declaration.of(form);
        return declaration.field(name).isPresent() || FormReader.isInRow(declaration, name);
    }
}
