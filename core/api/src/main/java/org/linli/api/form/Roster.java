package org.linli.api.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;

/**
 * A spreadsheet that is taken in, each row as one sending of a form: the fields are the columns, with their labels in
 * either language as headings and the same checks. Given to {@link org.linli.api.Setup#roster}, it gets pages, an
 * empty sheet to fill in, a check that stores nothing, and the refused rows back with their reasons. A file has at most
 * {@link #ROWS_MAX} rows; good ones are taken beside, a few in each act, and each once, whatever happens meanwhile.
 *
 * @param <F> the form's record
 * @param key its name in the address
 * @param title message key of what the page and the menu entry are called
 * @param form what each row is read as; files and rows within rows cannot stand in a cell
 * @param permission who may take it in
 * @param areas by field, those that may be named in it, by name or code
 * @param taker does with a row what is done when the form is sent, in an act, for the viewer who sent the sheet as they
 *     may at that time; what it throws as Refused is the reason of that row alone. The check runs it too, and takes
 *     back what it stored
 */
public record Roster<F extends Record>(
        String key,
        String title,
        Form<F> form,
        Permission permission,
        Map<String, Function<Viewer, AreaChoices>> areas,
        BiConsumer<Viewer, F> taker) {

    /** The most rows of one file. */
    public static final int ROWS_MAX = 10_000;

    public Roster {
        areas = Map.copyOf(areas);
    }

    /** Declares a roster. */
    public static <F extends Record> Roster<F> of(
            String key, String title, Form<F> form, Permission permission, BiConsumer<Viewer, F> taker) {
        return new Roster<>(key, title, form, permission, Map.of(), taker);
    }

    /** The same with a field, a {@code long}, whose cells name one of these areas. */
    public Roster<F> area(String field, Function<Viewer, AreaChoices> offered) {
        var more = new HashMap<>(areas);
        more.put(field, offered);
        return new Roster<>(key, title, form, permission, more, taker);
    }
}
