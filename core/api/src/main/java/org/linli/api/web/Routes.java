package org.linli.api.web;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.linli.api.access.Access;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.list.ListPage;
import org.linli.api.list.ListView;

/**
 * Takes the routes of a plugin. Paths begin with {@code /<plugin id>/}; a part in braces, as {@code {id}}, is a
 * parameter. Each route says who may take it.
 */
public interface Routes {

    /** A page, shown on GET. */
    Routes get(String path, Access access, Function<Request, Answer> page);

    /**
     * Data for programs: JSON whatever is asked for, described in the OpenAPI file by the record that is answered.
     *
     * @param query the values of the query that it reads
     */
    <R extends Record> Routes data(
            String path, Access access, List<String> query, Class<R> type, Function<Request, R> data);

    /**
     * A form's target. The host reads the form or JSON, refuses it with all reasons at once (422), and runs
     * {@code accepted} as one act with the form's idempotency key; {@code refused} shows the form again.
     */
    <T extends Record> Routes post(
            String path,
            Access access,
            Form<T> form,
            BiFunction<Request, T, Answer> accepted,
            BiFunction<Request, FormView, Answer> refused);

    /** A form at one address: shown blank, taken by POST, shown again with the reasons when it was refused. */
    default <T extends Record> Routes form(
            String path,
            Access access,
            Form<T> form,
            BiFunction<Request, FormView, Answer> shown,
            BiFunction<Request, T, Answer> accepted) {
        return get(path, access, request -> shown.apply(request, request.form(form)))
                .post(path, access, form, accepted, shown);
    }

    /** A list: its page at the path; JSON, CSV and XLSX at the path with a suffix. */
    <R> Routes list(String path, Access access, ListView<R> list, BiFunction<Request, ListPage, Answer> page);
}
