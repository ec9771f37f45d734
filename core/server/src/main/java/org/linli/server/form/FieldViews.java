package org.linli.server.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.api.form.Choice;
import org.linli.api.form.Widget;
import org.linli.api.words.Words;

/** Makes what the templates show of a field, or of a row's field, with the words at {@code <words>.<field>}. */
final class FieldViews {

    private final Names names;
    private final Words words;
    private final StagedFiles staged;

    /** What keys of words, ids and names of controls begin with. */
    record Names(String words, String id, String control) {

        /** Those within a row. */
        Names row(Field rows, int number) {
            return new Names(
                    words + "." + rows.name(),
                    id + "-" + rows.name() + "-" + number,
                    control + Rows.prefix(rows, number));
        }
    }

    FieldViews(Names names, FormContext context) {
        this.names = names;
        this.words = context.words();
        this.staged = context.staged();
    }

    FieldView view(Field field, FieldState state, Optional<FormPart.When> when) {
        var widget = widget(field, state);
        var id = id(field);
        var options = new FieldOptions(names.words(), words).of(field, widget, state);
        return new FieldView(
                names.control() + field.name(),
                id,
                label(field),
                help(field),
                hint(field),
                field.max(),
                field.required(),
                widget,
                Control.of(field),
                widget == Widget.PASSWORD ? "" : state.first(),
                options(id, options, state.first()),
                files(field, id, state),
                when,
                state.wrong());
    }

    FormOpen.Wrong wrong(Field field, String text) {
        return new FormOpen.Wrong(id(field), label(field), text);
    }

    private String key(Field field) {
        return names.words() + "." + field.name();
    }

    String id(Field field) {
        return names.id() + "-" + field.name();
    }

    String label(Field field) {
        return field.widget() == Widget.HIDDEN ? "" : words.text(key(field));
    }

    String help(Field field) {
        return optionalWords(key(field) + ".help");
    }

    /** What the condition says, with the other field's label and the words of its values. */
    FormPart.When when(Field other, FieldState state, List<String> values) {
        var options = new FieldOptions(names.words(), words).of(other, widget(other, state), state);
        var shown = values.stream()
                .map(value -> options.stream()
                        .filter(option -> option.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElseGet(() -> words.text("form.yes")))
                .collect(Collectors.joining(words.text("form.or")));
        return new FormPart.When(
                names.control() + other.name(),
                String.join("\n", values),
                words.text("form.when", label(other), shown));
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
        int max = field.max();
        if (max == 0) {
            return "";
        }
        return switch (field.widget()) {
            case TEXTAREA -> words.text("form.hint.characters", max);
            case FILES -> words.text("form.hint.files", max);
            default -> "";
        };
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
