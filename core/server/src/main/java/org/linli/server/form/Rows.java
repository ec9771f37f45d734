package org.linli.server.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.api.form.Form;

/**
 * Rows of fields within a form. The value of a row's field stands under {@code <rows>.<number>.<field>}. The numbers
 * say the order and nothing else: after one was removed there is a gap.
 */
final class Rows {

    /** The number of a row that is added keeps below it, however often rows come and go. */
    private static final int NUMBER_MAX = 999;

    private static final Pattern CHANGE = Pattern.compile("(add|remove) ([A-Za-z_]\\w*)(?:\\.(\\d{1,3}))?");

    private Rows() {}

    /** Throws IllegalArgumentException when a list cannot be rows of a form. */
    static void require(Field field) {
        if (!field.type().isRecord() || field.max() < 1 || field.max() > Form.ROWS_MAX) {
            throw new IllegalArgumentException(
                    field.name() + " must be a list of records with @Size(max) of 1 to " + Form.ROWS_MAX);
        }
        if (field.row().fields().stream()
                .anyMatch(inner -> inner.kind() == FieldKind.ROWS || inner.kind() == FieldKind.FILES)) {
            throw new IllegalArgumentException("A row of " + field.name() + " holds rows or files");
        }
    }

    /** The numbers of the rows that were sent, at most one more than there may be. */
    static List<Integer> numbers(Field field, Map<String, List<String>> values) {
        var name = Pattern.compile(Pattern.quote(field.name()) + "\\.(\\d{1,3})\\..+");
        return values.keySet().stream()
                .map(name::matcher)
                .filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .limit(field.max() + 1L)
                .toList();
    }

    static String prefix(Field field, int number) {
        return field.name() + "." + number + ".";
    }

    /** What was sent for one row, under the names of its fields. */
    static Map<String, List<String>> values(Field field, int number, Map<String, List<String>> values) {
        var prefix = prefix(field, number);
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(prefix))
                .collect(Collectors.toMap(value -> value.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    /** What was sent, with a row more or less: {@code add members} or {@code remove members.2}. */
    static Map<String, List<String>> changed(Declaration declaration, Map<String, List<String>> values, String change) {
        var asked = CHANGE.matcher(change);
        var changed = new HashMap<>(values);
        if (asked.matches()) {
            declaration
                    .field(asked.group(2))
                    .filter(field -> field.kind() == FieldKind.ROWS)
                    .ifPresent(rows -> change(rows, changed, asked));
        }
        return changed;
    }

    private static void change(Field rows, Map<String, List<String>> values, Matcher asked) {
        if (asked.group(1).equals("add")) {
            add(rows, values);
        } else if (asked.group(3) != null) {
            var prefix = prefix(rows, Integer.parseInt(asked.group(3)));
            values.keySet().removeIf(name -> name.startsWith(prefix));
        }
    }

    private static void add(Field rows, Map<String, List<String>> values) {
        var numbers = new ArrayList<>(numbers(rows, values));
        int next = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1) + 1;
        if (numbers.size() < rows.max() && next <= NUMBER_MAX) {
            values.put(prefix(rows, next) + rows.row().fields().get(0).name(), List.of(""));
        }
    }
}
