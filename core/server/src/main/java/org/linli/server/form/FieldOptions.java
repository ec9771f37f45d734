package org.linli.server.form;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.linli.api.form.Choice;
import org.linli.api.form.Widget;
import org.linli.api.words.Words;

/** The options of a field: given by the page, or an enum's constants, or yes and no. */
final class FieldOptions {

    private final String prefix;
    private final Words words;

    FieldOptions(String prefix, Words words) {
        this.prefix = prefix;
        this.words = words;
    }

    List<Choice> of(Field field, Widget widget, FieldState state) {
        if (widget != Widget.RADIOS && widget != Widget.SELECT) {
            return List.of();
        }
        var own = state.options().isEmpty() ? declared(field) : state.options();
        return Stream.concat(nothing(field, widget), own.stream()).toList();
    }

    private List<Choice> declared(Field field) {
        return switch (field.kind()) {
            case CHOICE ->
                Arrays.stream(field.type().getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .map(name -> new Choice(name, words.text(prefix + "." + field.name() + "." + name)))
                        .toList();
            case BOOLEAN ->
                List.of(new Choice("true", words.text("form.yes")), new Choice("false", words.text("form.no")));
            default -> List.of();
        };
    }

    /** A select begins with no choice made; radio buttons offer none where the field may be left empty. */
    private Stream<Choice> nothing(Field field, Widget widget) {
        if (widget == Widget.SELECT) {
            return Stream.of(new Choice("", words.text(field.required() ? "form.choose" : "form.none")));
        }
        return field.required() ? Stream.empty() : Stream.of(new Choice("", words.text("form.none")));
    }
}
