package org.linli.server.web;

import java.util.Objects;
import org.linli.api.access.Access;

/**
 * A route as it was registered.
 *
 * @param owner the plugin's id, or {@code core}
 * @param method GET or POST
 * @param path as {@code /service-365/matters/{id}}
 */
public record Route(String owner, String method, String path, Access access, Action action) {

    public Route {
        Objects.requireNonNull(access, () -> "Who may take this route? " + method + " " + path);
    }
}
