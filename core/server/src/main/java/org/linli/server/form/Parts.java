package org.linli.server.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.linli.api.form.Choice;
import org.linli.server.form.FieldViews.Names;

/**
 * Makes the parts of a form from what was typed.
 *
 * @param values by the names of controls
 * @param options by fields, a row's as {@code rows.inner}
 * @param wrong the refusals of a control's name, in words
 */
record Parts(
        Declaration declaration,
        Names names,
        FormContext context,
        Map<String, List<String>> values,
        Map<String, List<Choice>> options,
        Function<String, List<String>> wrong) {

    FormPart part(Field field) {
        return field.kind() == FieldKind.ROWS ? rows(field) : field(declaration, names, field, field.name());
    }

    private FieldView field(Declaration of, Names named, Field field, String optionsKey) {
        var views = new FieldViews(named, context);
        return views.view(field, state(named, field, optionsKey), when(of, named, field, optionsKey));
    }

    private FieldState state(Names named, Field field, String optionsKey) {
        var name = named.control() + field.name();
        return new FieldState(
                values.getOrDefault(name, List.of()), options.getOrDefault(optionsKey, List.of()), wrong.apply(name));
    }

    private Optional<FormPart.When> when(Declaration of, Names named, Field field, String optionsKey) {
        var before = optionsKey.substring(0, optionsKey.length() - field.name().length());
        return field.when()
                .flatMap(when -> of.field(when.field())
                        .map(other -> new FieldViews(named, context)
                                .when(other, state(named, other, before + other.name()), List.of(when.is()))));
    }

    private RowsView rows(Field field) {
        var views = new FieldViews(names, context);
        var numbers = numbers(field);
        var rows = IntStream.range(0, numbers.size())
                .mapToObj(i -> row(field, numbers.get(i), i + 1))
                .toList();
        return new RowsView(
                field.name(),
                views.id(field),
                views.label(field),
                views.help(field),
                field.required(),
                field.max(),
                when(declaration, names, field, field.name()),
                rows,
                wrong.apply(field.name()));
    }

    private RowsView.Row row(Field field, int number, int counted) {
        var inner = field.row();
        var named = names.row(field, number);
        var fields = inner.fields().stream()
                .map(each -> field(inner, named, each, field.name() + "." + each.name()))
                .toList();
        return new RowsView.Row(counted, named.control(), fields);
    }

    /** Those that were sent; where there is none, an empty row to begin with. */
    private List<Integer> numbers(Field field) {
        var numbers = new ArrayList<>(Rows.numbers(field, values));
        if (numbers.isEmpty()) {
            numbers.add(0);
        }
        return numbers;
    }
}
