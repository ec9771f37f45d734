package org.linli.server.plugin;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.linli.api.access.Access;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.list.ListPage;
import org.linli.api.list.ListView;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.web.Action;
import org.linli.server.web.Route;
import org.linli.server.work.RunDesk;

/** Takes the routes of one owner; a plugin's stay below its own id. */
final class HostedRoutes implements Routes {

    private final String owner;
    private final Contributions into;

    HostedRoutes(String owner, Contributions into) {
        this.owner = owner;
        this.into = into;
    }

    @Override
    public Routes get(String path, Access access, Function<Request, Answer> page) {
        return add("GET", path, access, new Action.Show(page));
    }

    @Override
    public <R extends Record> Routes data(
            String path, Access access, List<String> query, Class<R> type, Function<Request, R> data) {
        return add("GET", path, access, new Action.Data<>(query, type, data));
    }

    @Override
    public <T extends Record> Routes post(
            String path,
            Access access,
            Form<T> form,
            BiFunction<Request, T, Answer> accepted,
            BiFunction<Request, FormView, Answer> refused) {
        return add("POST", path, access, new Action.Take<>(form, accepted, refused));
    }

    @Override
    public <R> Routes list(String path, Access access, ListView<R> list, BiFunction<Request, ListPage, Answer> page) {
        return add("GET", path, access, new Action.Rows<>(list, page));
    }

    void runs(String path, Access access, RunDesk desk) {
        add("GET", path, access, new Action.Show(desk::show));
        add("POST", path + "/moves/{move}", access, new Action.TakeAny(desk.moves()));
    }

    private Routes add(String method, String path, Access access, Action action) {
        var prefix = "/" + owner;
        if (!owner.equals(HostedOwner.CORE) && !path.equals(prefix) && !path.startsWith(prefix + "/")) {
            throw new IllegalArgumentException(path + " is not below " + prefix);
        }
        var shape = shape(path);
        into.add(
                "route " + method + " " + path,
                into.routes,
                new Route(owner, method, path, access, action),
                other -> other.method().equals(method) && shape(other.path()).equals(shape));
        return this;
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
