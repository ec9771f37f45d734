package org.linli.server.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;

/** Reads what was sent into a form's record: field by field, before the record is made, all refusals at once. */
public final class FormReader {

    static final Set<String> TOKENS = Set.of(FormTokens.CSRF_FIELD, FormTokens.ONCE_FIELD);

    private final Clock clock;

    /** The clock says what is past and what is future, on the day of Asia/Shanghai. */
    public FormReader(Clock clock) {
        this.clock = clock;
    }

    /** How a field of the form is shown. */
    public static Optional<Widget> widget(Form<?> form, String field) {
        return Declaration.of(form.type()).field(field).map(found -> found.widget());
    }

    public <T extends Record> Reading<T> read(Form<T> form, FormInput input) {
        return read(form.type(), input);
    }

    private <T extends Record> Reading<T> read(Class<T> type, FormInput input) {
        var declaration = Declaration.of(type);
        var refusals = new ArrayList<>(input.refusals());
        var values = new ArrayList<Object>();
        for (var field : declaration.fields()) {
            boolean shown = Condition.isShown(field, declaration, input);
            values.add(shown ? value(declaration, field, input, refusals) : Condition.absent(field));
        }
        if (input.strict()) {
            refusals.addAll(unknown(declaration, input));
        }
        return refusals.isEmpty() ? made(declaration, type, values) : Reading.refused(refusals);
    }

    private Object value(Declaration declaration, Field field, FormInput input, List<Refusal> refusals) {
        try {
            var value = field.kind() == FieldKind.ROWS ? rows(field, input, refusals) : FieldReader.read(field, input);
            refusals.addAll(declaration.constraints().refusals(field, value, clock));
            return value;
        } catch (Refused refused) {
            refused.refusals().forEach(refusal -> refusals.add(refusal.at(field.name())));
            return refused;
        }
    }

    /** A row of a page in which nothing was typed is none. */
    private List<Object> rows(Field field, FormInput input, List<Refusal> refusals) {
        var rows = new ArrayList<Object>();
        for (int number : Rows.numbers(field, input.values())) {
            var row = input.row(field, number);
            if (input.strict() || !row.isBlank()) {
                var reading = read(field.type().asSubclass(Record.class), row);
                rows.add(reading.value().<Object>map(value -> value).orElse(reading));
                reading.refusals()
                        .forEach(refusal -> refusals.add(refusal.at(Rows.prefix(field, number) + refusal.field())));
            }
        }
        return rows;
    }

    private static List<Refusal> unknown(Declaration declaration, FormInput input) {
        var known = new HashSet<>(TOKENS);
        declaration.fields().forEach(field -> known.add(field.name()));
        return new TreeSet<>(input.values().keySet())
                .stream()
                        .filter(name -> !known.contains(name) && !isInRow(declaration, name))
                        .map(name -> Refusal.of(name, "form.refused.unknown"))
                        .toList();
    }

    /** Whether this is the name of a field in a row of fields. */
    static boolean isInRow(Declaration declaration, String name) {
        return declaration.fields().stream()
                .anyMatch(field -> field.kind() == FieldKind.ROWS && name.startsWith(field.name() + "."));
    }

    private static <T extends Record> Reading<T> made(Declaration declaration, Class<T> type, List<Object> values) {
        try {
            return Reading.accepted(declaration.make(type, values.toArray()));
        } catch (Refused refused) {
            return Reading.refused(refused.refusals());
        }
    }
}
