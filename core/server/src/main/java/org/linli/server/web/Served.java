package org.linli.server.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.access.Permission;

/**
 * What the web serves at one moment. It never changes; when a plugin starts or stops, another takes its place.
 *
 * @param owners by id: the core as {@code core}, and the running plugins
 * @param out plugins that are known but not running, by id, each with whether it failed
 */
public record Served(Map<String, Owner> owners, Map<String, Boolean> out, List<Route> routes, List<Entry> navigation) {

    public static final String CORE = "core";

    /** A menu entry; without a permission it stands on the public site. */
    public record Entry(String owner, String words, String path, Optional<Permission> staff) {}

    Owner core() {
        return owners.get(CORE);
    }
}
