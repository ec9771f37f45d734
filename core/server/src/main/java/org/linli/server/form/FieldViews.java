package org.linli.server.form;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.api.form.Choice;
import org.linli.api.form.Widget;
import org.linli.api.words.Words;

/** Makes what the templates show of a field, with the words at {@code <words>.<field>}. */
final class FieldViews {

    private final String prefix;
    private final Words words;
    private final StagedFiles staged;

    FieldViews(String prefix, FormContext context) {
        this.prefix = prefix;
        this.words = context.words();
        this.staged = context.staged();
    }

    FieldView view(Field field, FieldState state) {
        var widget = widget(field, state);
        var id = id(field);
        var options = new FieldOptions(prefix, words).of(field, widget, state);
        return new FieldView(
                field.name(),
                id,
                label(field),
                optionalWords(key(field) + ".help"),
                hint(field),
                max(field),
                field.required(),
                widget,
                Control.of(field),
                widget == Widget.PASSWORD ? "" : state.first(),
                options(id, options, state.first()),
                files(field, id, state),
                state.wrong());
    }

    FormOpen.Wrong wrong(Field field, String text) {
        return new FormOpen.Wrong(id(field), label(field), text);
    }

    private String key(Field field) {
        return prefix + "." + field.name();
    }

    private String id(Field field) {
        return key(field).replace('.', '-');
    }

    private String label(Field field) {
        return field.widget() == Widget.HIDDEN ? "" : words.text(key(field));
    }

    private String optionalWords(String key) {
        return words.has(key) ? words.text(key) : "";
    }

    /** Options given for a text or number make it a select. */
    private static Widget widget(Field field, FieldState state) {
        boolean typed = field.widget() != Widget.RADIOS && field.widget() != Widget.HIDDEN;
        return typed && !state.options().isEmpty() ? Widget.SELECT : field.widget();
    }

    private String hint(Field field) {
        int max = max(field);
        if (max == 0) {
            return "";
        }
        return switch (field.widget()) {
            case TEXTAREA -> words.text("form.hint.characters", max);
            case FILES -> words.text("form.hint.files", max);
            default -> "";
        };
    }

    private static int max(Field field) {
        return field.constraint(Size.class)
                .map(Size::max)
                .filter(max -> max < Integer.MAX_VALUE)
                .orElse(0);
    }

    /** Radio buttons are numbered; the first carries the field's own id, so that label and summary lead to it. */
    private static List<FieldView.Option> options(String id, List<Choice> choices, String chosen) {
        return IntStream.range(0, choices.size())
                .mapToObj(i -> new FieldView.Option(
                        i == 0 ? id : id + "-" + i,
                        choices.get(i).value(),
                        choices.get(i).label(),
                        choices.get(i).value().equals(chosen)))
                .toList();
    }

    private List<FieldView.KeptFile> files(Field field, String id, FieldState state) {
        if (field.kind() != FieldKind.FILES || state.typed().isEmpty()) {
            return List.of();
        }
        return staged.find(FileIds.of(state.typed())).stream()
                .map(file -> new FieldView.KeptFile(
                        id + "-" + file.id(), Long.toString(file.id()), FileWords.of(file, words)))
                .toList();
    }
}
