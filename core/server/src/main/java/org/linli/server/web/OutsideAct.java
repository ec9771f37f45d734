package org.linli.server.web;

import java.util.function.BiFunction;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;

/**
 * Marks what a form of the core does as not one act: it is run without a transaction and opens its own acts, as sign-in
 * does, whose slow password hash must not hold the writer. Such a form is not guarded against being sent twice.
 */
public record OutsideAct<T>(BiFunction<Request, T, Answer> work) implements BiFunction<Request, T, Answer> {

    @Override
    public Answer apply(Request request, T value) {
        return work.apply(request, value);
    }
}
