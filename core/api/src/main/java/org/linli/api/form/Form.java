package org.linli.api.form;

/**
 * A form, declared as a record: each component is a field, with its Jakarta Validation constraints. A component's type
 * chooses its widget and its check: String, int, long, boolean, LocalDate, an enum, {@code Optional} of these where it
 * may be left empty, the code types of {@code org.linli.api.code} (any record with a static {@code of(String)} that
 * throws Refused), {@code Staged} of {@code org.linli.api.file}; and {@code List} of a record of such components (no
 * files, no lists) with {@code @Size(max)} of at most {@link #ROWS_MAX}: rows that a person adds and removes.
 *
 * <p>Words: {@code <words>.<field>} is the label, {@code <words>.<field>.help} the help beside it,
 * {@code <words>.<field>.<CONSTANT>} an enum's options, {@code <words>.<field>.<inner>} the label of a row's field,
 * {@code <words>.submit} the button.
 *
 * @param type the record
 * @param words the prefix of its message keys, as {@code matter.file}
 */
public record Form<T extends Record>(Class<T> type, String words) {

    /** As many rows as a list within a form may have. */
    public static final int ROWS_MAX = 50;

    /** Declares a form. */
    public static <T extends Record> Form<T> of(Class<T> type, String words) {
        return new Form<>(type, words);
    }
}
