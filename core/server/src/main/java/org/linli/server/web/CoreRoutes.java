package org.linli.server.web;

import java.util.function.BiFunction;
import org.linli.api.access.Access;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** Routes with what the core's own pages need as well: its pages cast their Routes to it. */
public interface CoreRoutes extends Routes {

    /**
     * As {@code post}, but {@code accepted} is not run as one act: for work too slow to hold the writer, as the hash of a
     * password; it makes its own acts. There is no idempotency key.
     */
    <T extends Record> Routes postOutsideAct(
            String path,
            Access access,
            Form<T> form,
            BiFunction<Request, T, Answer> accepted,
            BiFunction<Request, FormView, Answer> refused);
}
