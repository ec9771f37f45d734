package org.linli.server.web;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.list.ListPage;
import org.linli.api.list.ListView;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;

/** What a route does: show a page, answer data, take a form, or answer a list. */
public sealed interface Action {

    record Show(Function<Request, Answer> page) implements Action {}

    record Data<R extends Record>(List<String> query, Class<R> type, Function<Request, R> data) implements Action {
        public Data {
            query = List.copyOf(query);
        }
    }

    record Take<T extends Record>(
            Form<T> form, BiFunction<Request, T, Answer> accepted, BiFunction<Request, FormView, Answer> refused)
            implements Action {}

    record Rows<R>(ListView<R> list, BiFunction<Request, ListPage, Answer> page) implements Action {}

    /** Takes a form that is known only when it is sent. */
    record TakeAny(Taker taker) implements Action {}

    /** Whether something is sent to it. */
    default boolean takes() {
        return this instanceof Take<?> || this instanceof TakeAny;
    }
}
