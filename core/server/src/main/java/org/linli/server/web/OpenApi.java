package org.linli.server.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.linli.api.access.Access;
import org.linli.server.form.JsonSchema;
import org.linli.server.list.ListAsk;

/** The description of the site's API (OpenAPI 3.1), made from the routes that are served now. */
final class OpenApi {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Map<String, Object> PROBLEM = Map.of(
            "description",
            "Problem (RFC 9457)",
            "content",
            content("application/problem+json", Map.of("type", "object")));

    private OpenApi() {}

    static Reply reply(Served served, Site site) {
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        for (var route : served.routes()) {
            add(paths, route, route.path());
            if (route.action() instanceof Action.Rows<?>) {
                List.of(Format.JSON, Format.CSV, Format.XLSX)
                        .forEach(format -> add(paths, route, route.path() + format.suffix()));
            }
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", site.name(), "version", site.version()));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "securitySchemes",
                        Map.of(
                                "token", Map.of("type", "http", "scheme", "bearer"),
                                "session", Map.of("type", "apiKey", "in", "cookie", "name", Cookies.SESSION))));
        return Reply.of(200, Format.JSON.mediaType(), PlainJson.sorted(document));
    }

    private static void add(Map<String, Map<String, Object>> paths, Route route, String path) {
        paths.computeIfAbsent(path, key -> new LinkedHashMap<>())
                .put(route.method().toLowerCase(Locale.ROOT), operation(route, path));
    }

    private static Map<String, Object> operation(Route route, String path) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("tags", List.of(route.owner()));
        operation.put("operationId", route.method().toLowerCase(Locale.ROOT) + path);
        operation.put("parameters", parameters(route));
        if (route.action() instanceof Action.Take<?> take) {
            operation.put("requestBody", Map.of("content", content("application/json", JsonSchema.of(take.form()))));
        }
        if (route.action() instanceof Action.TakeAny) {
            // which form it is depends on where the object stands; its page as JSON names the moves that are open
            operation.put("requestBody", Map.of("content", content("application/json", Map.of("type", "object"))));
        }
        operation.put("responses", responses(route, path));
        if (!(route.access() instanceof Access.Everyone)) {
            operation.put("security", List.of(Map.of("token", List.of()), Map.of("session", List.of())));
        }
        if (route.access() instanceof Access.Holders holders) {
            operation.put("x-permission", holders.permission().key());
        }
        return operation;
    }

    private static List<Map<String, Object>> parameters(Route route) {
        var parameters = new ArrayList<Map<String, Object>>();
        PARAMETER
                .matcher(route.path())
                .results()
                .forEach(found -> parameters.add(parameter(found.group(1), "path", true)));
        if (route.action() instanceof Action.Rows<?> rows) {
            rows.list().filters().stream()
                    .flatMap(filter -> ListAsk.keys(filter).stream())
                    .forEach(key -> parameters.add(parameter(key, "query", false)));
        }
        if (route.action() instanceof Action.Data<?> data) {
            data.query().forEach(name -> parameters.add(parameter(name, "query", false)));
        }
        if (route.action().takes()) {
            parameters.add(parameter("Idempotency-Key", "header", false));
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required) {
        return Map.of("name", name, "in", in, "required", required, "schema", Map.of("type", "string"));
    }

    private static Map<String, Object> responses(Route route, String path) {
        var responses = new LinkedHashMap<String, Object>();
        if (route.action().takes()) {
            responses.put("201", Map.of("description", "Done; see Location"));
            responses.put("422", PROBLEM);
        } else {
            responses.put("200", Map.of("description", "Answered", "content", answered(route, path)));
        }
        responses.put("default", PROBLEM);
        return responses;
    }

    private static Map<String, Object> answered(Route route, String path) {
        var body = new LinkedHashMap<String, Object>();
        if (route.action() instanceof Action.Rows<?> && !path.equals(route.path())) {
            var format = path.endsWith(".json") ? Format.JSON : path.endsWith(".csv") ? Format.CSV : Format.XLSX;
            return content(format.mediaType(), Map.of());
        }
        if (route.action() instanceof Action.Data<?> data) {
            return content("application/json", RecordSchema.of(data.type()));
        }
        body.putAll(content("text/html", Map.of("type", "string")));
        body.putAll(content("application/json", Map.of()));
        return body;
    }

    private static Map<String, Object> content(String type, Map<String, Object> schema) {
        return Map.of(type, Map.of("schema", schema));
    }
}
