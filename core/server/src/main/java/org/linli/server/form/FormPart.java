package org.linli.server.form;

import java.util.List;
import java.util.Optional;

/** What stands between the two ends of a form: a field, or rows of fields. */
public sealed interface FormPart permits FieldView, RowsView {

    String id();

    String label();

    String help();

    List<String> wrong();

    /** What it depends on whether it is asked for. */
    Optional<When> when();

    /**
     * Another field with the values for which this part is asked for.
     *
     * @param name the other control's name
     * @param values divided by line breaks
     * @param hint the same in words, for who sees the part whatever stands in the other
     */
    record When(String name, String values, String hint) {}

    default boolean bad() {
        return !wrong().isEmpty();
    }

    default String css() {
        return bad() ? "field bad" : "field";
    }

    default String helpId() {
        return id() + "-help";
    }

    default String wrongId() {
        return id() + "-wrong";
    }

    /** The attributes that tell the script; empty ones are left out. */
    default String whenName() {
        return when().map(When::name).orElse("");
    }

    default String whenValues() {
        return when().map(When::values).orElse("");
    }
}
