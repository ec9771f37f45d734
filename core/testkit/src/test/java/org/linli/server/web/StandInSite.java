package org.linli.server.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.api.access.Access;
import org.linli.api.access.Nobody;
import org.linli.api.access.Viewer;
import org.linli.api.code.AreaCode;
import org.linli.api.search.SearchIndex;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.server.area.AreaTree;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Limits;
import org.linli.server.list.ListContext;
import org.linli.server.list.SavedViews;
import org.linli.server.list.SearchSql;
import org.linli.testkit.FreshDatabases;

/** A web server over hand-made routes, with a gate that lets in by name and uploads kept in memory. */
final class StandInSite implements AutoCloseable {

    final List<Route> routes = new ArrayList<>();
    final Map<String, Boolean> out = new LinkedHashMap<>();
    final List<Served.Entry> navigation = new ArrayList<>();
    final FreshDatabases databases;
    final MemoryUploads uploads = new MemoryUploads();
    final Map<String, Viewer> viewers = new LinkedHashMap<>();
    final HttpClient client = HttpClient.newHttpClient();
    WebSettings settings = WebSettings.local(0);
    ClassLoader loader = StandInSite.class.getClassLoader();
    AssetSource assets = AssetSource.NONE;
    WebServer server;
    private volatile Served served;

    StandInSite(FreshDatabases databases) {
        this.databases = databases;
    }

    static StandInSite onSqlite() {
        return new StandInSite(FreshDatabases.sqlite());
    }

    StandInSite get(String path, Access access, Function<Request, Answer> page) {
        return route("core", "GET", path, access, new Action.Show(page));
    }

    StandInSite route(String owner, String method, String path, Access access, Action action) {
        routes.add(new Route(owner, method, path, access, action));
        return this;
    }

    StandInSite start() {
        serve();
        var parts = new WebParts(
                settings,
                new Site(locale -> "Anhe", "1.2.3", false, Optional::empty),
                () -> served,
                this::viewer,
                new MemoryOnce(),
                uploads,
                assets,
                viewer -> new ListContext(viewer, areas(), new NoSearch()),
                new SavedViews(databases.main().data("core"), databases.clock()),
                databases.clock(),
                new Isolation(Limits.STANDARD, databases.clock()),
                Map::of,
                new byte[32]);
        server = new WebServer(parts).start();
        return this;
    }

    private AreaTree areas() {
        return new AreaTree(databases.main().data("core"), AreaCode.of("990101"));
    }

    /** Serves what the lists hold now. */
    void serve() {
        var owners = new LinkedHashMap<String, Owner>();
        owners.put("core", new StandInOwner("core", databases.main().data("core")));
        routes.stream()
                .map(Route::owner)
                .distinct()
                .filter(id -> !out.containsKey(id))
                .forEach(id -> owners.computeIfAbsent(
                        id,
                        unused -> new StandInOwner(id, loader, databases.main().data(id))));
        served = new Served(
                owners,
                Map.copyOf(out),
                routes.stream()
                        .filter(route -> owners.containsKey(route.owner()))
                        .toList(),
                List.copyOf(navigation));
    }

    private Viewer viewer(Optional<String> session, Optional<String> bearer) {
        return session.or(() -> bearer).map(viewers::get).orElse(Nobody.VIEWER);
    }

    private record NoSearch() implements SearchSql {

        @Override
        public String condition(SearchIndex index, String idColumn, String parameter) {
            return "1 = 1";
        }

        @Override
        public String query(String typed) {
            return typed;
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = to(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        databases.close();
    }
}
