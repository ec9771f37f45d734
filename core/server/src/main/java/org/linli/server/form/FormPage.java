package org.linli.server.form;

import gg.jte.Content;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.form.Choice;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.form.Widget;
import org.linli.api.refusal.Refusal;
import org.linli.server.form.FieldViews.Names;
import org.linli.server.view.CoreTemplates;

/** A form as HTML. A refused one keeps all that was typed but passwords, and says each reason beside its field. */
public final class FormPage implements FormView {

    private final Form<?> form;
    private final Declaration declaration;
    private final FormContext context;
    private final boolean sent;
    private final List<Refusal> refusals;
    private final Map<String, List<String>> values;
    private final Map<String, List<Choice>> options = new HashMap<>();

    private FormPage(Form<?> form, FormContext context, Map<String, List<String>> typed, List<Refusal> refusals) {
        this.form = form;
        this.declaration = Declaration.of(form.type());
        this.context = context;
        this.sent = !typed.isEmpty();
        this.refusals = List.copyOf(refusals);
        this.values = new HashMap<>(typed);
    }

    public static FormPage blank(Form<?> form, FormContext context) {
        return new FormPage(form, context, Map.of(), List.of());
    }

    public static FormPage refused(Form<?> form, FormContext context, FormInput input, List<Refusal> refusals) {
        return new FormPage(form, context, input.values(), refusals);
    }

    @Override
    public FormView options(String field, List<Choice> choices) {
        options.put(field, List.copyOf(choices));
        return this;
    }

    @Override
    public FormView value(String field, String value) {
        if (!sent) {
            values.put(field, List.of(value));
        }
        return this;
    }

    @Override
    public String value(String field) {
        return values.getOrDefault(field, List.of("")).stream().findFirst().orElse("");
    }

    @Override
    public Content content(String action) {
        return output -> {
            open(action).writeTo(output);
            all().writeTo(output);
            close().writeTo(output);
        };
    }

    /** All fields. */
    Content all() {
        return fields(declaration.fields().stream().map(Field::name).toArray(String[]::new));
    }

    @Override
    public Content fields(String... names) {
        var parts = Arrays.stream(names).map(this::view).toList();
        return CoreTemplates.content("form/fields.jte", Map.of("parts", parts, "words", context.words()));
    }

    @Override
    public Content open(String action) {
        var open = new FormOpen(context.tokens(), questions(), wrongs(), hasRows(), draft(List.of(this)));
        return FormTag.open(action, hasFiles(), open, context.words());
    }

    @Override
    public Content close() {
        return FormTag.close(context.words().text(form.words() + ".submit"));
    }

    /** Whether the browser keeps a draft of these, which are sent as one. */
    static FormOpen.Draft draft(List<FormPage> parts) {
        if (!parts.stream().allMatch(part -> part.declaration.draftable())
                || parts.stream().noneMatch(part -> part.declaration.isLong())) {
            return FormOpen.Draft.NONE;
        }
        return parts.stream().anyMatch(part -> part.sent) ? FormOpen.Draft.TYPED : FormOpen.Draft.BLANK;
    }

    FormContext context() {
        return context;
    }

    /** How many fields are asked for. */
    long questions() {
        return declaration.fields().stream()
                .filter(field -> field.widget() != Widget.HIDDEN)
                .count();
    }

    boolean hasRows() {
        return declaration.fields().stream().anyMatch(field -> field.kind() == FieldKind.ROWS);
    }

    boolean hasFiles() {
        return declaration.fields().stream().anyMatch(field -> field.kind() == FieldKind.FILES);
    }

    @Override
    public boolean refused() {
        return !refusals.isEmpty();
    }

    private FormPart view(String name) {
        return parts().part(field(name)
                .orElseThrow(() -> new IllegalArgumentException(form.type().getName() + " has no field " + name)));
    }

    private Optional<Field> field(String name) {
        return declaration.field(name);
    }

    private Parts parts() {
        return new Parts(declaration, names(), context, values, options, this::wrong);
    }

    private Names names() {
        return new Names(form.words(), context.idPrefix(form.words()), "");
    }

    private List<String> wrong(String name) {
        return refusals.stream()
                .filter(refusal -> refusal.field().equals(name))
                .map(this::text)
                .toList();
    }

    List<FormOpen.Wrong> wrongs() {
        return refusals.stream().map(this::wrong).toList();
    }

    private FormOpen.Wrong wrong(Refusal refusal) {
        return field(refusal.field())
                .filter(field -> field.widget() != Widget.HIDDEN)
                .map(field -> new FieldViews(names(), context).wrong(field, text(refusal)))
                .or(() -> wrongInRow(refusal))
                .orElseGet(() -> new FormOpen.Wrong("", "", text(refusal)));
    }

    /** The way to a row's field, which is named with its row. */
    private Optional<FormOpen.Wrong> wrongInRow(Refusal refusal) {
        return declaration.fields().stream()
                .filter(field -> field.kind() == FieldKind.ROWS)
                .flatMap(field -> ((RowsView) parts().part(field)).rows().stream())
                .flatMap(row -> row.fields().stream()
                        .filter(inner -> inner.name().equals(refusal.field()))
                        .map(inner -> new FormOpen.Wrong(
                                inner.id(),
                                context.words().text("form.rows.at", inner.label(), row.number()),
                                text(refusal))))
                .findFirst();
    }

    private String text(Refusal refusal) {
        return context.words().text(refusal.key(), refusal.args().toArray());
    }
}
