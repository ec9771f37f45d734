package org.linli.server.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** How the site is: its status, version, and the state of each plugin. */
final class Health {

    private Health() {}

    /** 200 while the data can be read, otherwise 503. A plugin that failed does not make the site ill. */
    static Reply reply(Served served, WebParts parts) {
        boolean well = reads(served);
        var plugins = new TreeMap<String, String>();
        served.owners().keySet().forEach(id -> plugins.put(id, "running"));
        served.out().forEach((id, failed) -> plugins.put(id, failed ? "failed" : "stopped"));
        plugins.remove(Served.CORE);
        var more = parts.conditions().get();
        var health = new LinkedHashMap<String, Object>();
        health.put("status", well ? "up" : "down");
        health.put("version", parts.site().version());
        health.put(
                "plugins",
                plugins.entrySet().stream()
                        .map(plugin -> told(plugin.getKey(), plugin.getValue(), more))
                        .toList());
        return Reply.of(well ? 200 : 503, Format.JSON.mediaType(), PlainJson.of(health));
    }

    private static Map<String, Object> told(String id, String state, Map<String, Map<String, Object>> more) {
        var told = new TreeMap<String, Object>(Map.of("id", id, "state", state));
        told.putAll(more.getOrDefault(id, Map.of()));
        return told;
    }

    private static boolean reads(Served served) {
        try {
            return served.core().data().read(handle -> true);
        } catch (RuntimeException e) {
            return false;
        }
    }
}
