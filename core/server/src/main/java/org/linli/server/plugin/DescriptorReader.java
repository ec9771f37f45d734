package org.linli.server.plugin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.server.yaml.Problems;
import org.linli.server.yaml.YamlMap;
import org.linli.server.yaml.YamlText;

/** Reads and checks {@code linli-plugin.yml}; all that is wrong is told at once. */
final class DescriptorReader {

    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int ID_MAX = 40;
    private static final String CLASS = "([a-z_][a-z0-9_]*\\.)+[A-Z][A-Za-z0-9_]*";

    /** First parts of the core's own addresses. */
    private static final Set<String> RESERVED = Set.of(
            "core",
            "api",
            "areas",
            "organizations",
            "members",
            "accounts",
            "account",
            "roles",
            "grants",
            "files",
            "plugins",
            "settings",
            "assets",
            "health",
            "openapi",
            "sign-in",
            "sign-out",
            "home",
            "desk",
            "search",
            "inbox",
            "admin",
            "audit",
            "privacy",
            "erasures",
            "takeout",
            "figures",
            "drafts",
            "lists",
            "demo",
            "language",
            "procedures",
            "runs",
            "jobs",
            "tokens",
            "sessions",
            "links",
            "calendar",
            "work",
            "projects",
            "rosters",
            "disclosed",
            "keys",
            "reset",
            "first-administrator",
            "elder-mode",
            "demonstration",
            "new",
            "staged");

    private final Problems problems;

    DescriptorReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Descriptor> read(String text) {
        return YamlText.read(text, problems).flatMap(this::descriptor).filter(sound -> problems.none());
    }

    private Optional<Descriptor> descriptor(YamlMap top) {
        var id = top.required("id").orElse("");
        check(top, "id", id, id.matches(ID) && id.length() <= ID_MAX && !RESERVED.contains(id), "plugin.descriptor.id");
        var version = top.required("version").orElse("");
        check(top, "version", version, Versions.isVersion(version), "plugin.descriptor.version");
        var api = top.required("api").orElse("");
        check(top, "api", api, Versions.isRange(api), "plugin.descriptor.range");
        var entry = top.required("entry").orElse("");
        check(top, "entry", entry, entry.matches(CLASS), "plugin.descriptor.class");
        var settings = top.value("settings").orElse("");
        check(top, "settings", settings, settings.matches(CLASS), "plugin.descriptor.class");
        var descriptor = new Descriptor(
                id,
                version,
                top.value("name").orElse("plugin.name"),
                api,
                entry,
                settings,
                about(top),
                ranges(top, "needs"),
                ranges(top, "optional"));
        top.refuseOthers();
        return Optional.of(descriptor);
    }

    private static PluginStatus.About about(YamlMap top) {
        return new PluginStatus.About(
                top.value("licence").orElse(""),
                top.value("author").orElse(""),
                top.value("description").orElse("plugin.description"));
    }

    private Map<String, String> ranges(YamlMap top, String key) {
        var ranges = new LinkedHashMap<String, String>();
        top.map(key).ifPresent(needs -> {
            for (var id : needs.keys()) {
                var range = needs.value(id).orElse("");
                check(needs, id, range, Versions.isRange(range), "plugin.descriptor.range");
                ranges.put(id, range);
            }
        });
        return ranges;
    }

    // what is missing or blank has been told already
    private void check(YamlMap map, String key, String value, boolean sound, String message) {
        if (!value.isEmpty() && !sound) {
            problems.add(map.line(key), message, value);
        }
    }
}
