package org.linli.server.plugin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.server.district.District;
import org.linli.server.words.Message;

/** What the host knows: the files, who runs, who shall, who failed. Changed under the host's lock alone. */
final class HostState {

    /** By id, as they lie in the folders. */
    final Map<String, PluginFile> files = new ConcurrentHashMap<>();

    /** By id in the order in which they came up; the core first. */
    final Map<String, Running> running = Collections.synchronizedMap(new LinkedHashMap<>());

    /** What an administrator decided; a plugin that was never decided on is enabled. */
    final Map<String, Boolean> enabled = new ConcurrentHashMap<>();

    /** Why a start failed, until it is tried again. */
    final Map<String, Message> failures = new ConcurrentHashMap<>();

    private final District district;

    HostState(District district) {
        this.district = district;
    }

    Optional<Descriptor> descriptor(String id) {
        return Optional.ofNullable(files.get(id)).flatMap(PluginFile::descriptor);
    }

    /** Which of those that shall run can. */
    Resolution resolution() {
        var wanted = new TreeMap<>(files)
                .values().stream()
                        .filter(file -> held(file.id()).isEmpty())
                        .flatMap(file -> file.descriptor().stream())
                        .toList();
        return Resolution.of(wanted, files.keySet());
    }

    Optional<String> nextToStart() {
        return resolution().order().stream()
                .filter(id -> files.containsKey(id) && !running.containsKey(id))
                .findFirst();
    }

    /** Why a plugin is kept from running before anyone looks at its needs. */
    Optional<Message> held(String id) {
        var file = files.get(id);
        if (file != null && file.problem().isPresent()) {
            return file.problem();
        }
        if (stopped(id)) {
            return Optional.of(Message.of(district.wants(id) ? "plugin.reason.stopped" : "plugin.reason.not-chosen"));
        }
        var range = district.plugin(id).map(District.PluginChoice::version).orElse("");
        var version = descriptor(id).map(Descriptor::version).orElse("");
        if (file == null) {
            return Optional.of(Message.of("plugin.reason.absent"));
        }
        if (!Versions.in(range, version)) {
            return Optional.of(Message.of("plugin.reason.version", version, range));
        }
        return Optional.ofNullable(failures.get(id));
    }

    /** Whether it does not run because nobody wants it to. */
    boolean stopped(String id) {
        return !district.wants(id) || !enabled.getOrDefault(id, true);
    }

    /** All ids that are installed or chosen. */
    List<String> ids() {
        var ids = new TreeSet<>(files.keySet());
        district.plugins().ifPresent(chosen -> chosen.forEach(plugin -> ids.add(plugin.id())));
        return List.copyOf(ids);
    }

    /** Whether a running plugin uses another, directly or through others. */
    boolean uses(String id, String other) {
        var uses = new LinkedHashMap<String, List<String>>();
        List.copyOf(running.values()).forEach(each -> uses.put(each.id(), each.uses()));
        var seen = new ArrayList<>(uses.getOrDefault(id, List.of()));
        for (int next = 0; next < seen.size(); next++) {
            for (var further : uses.getOrDefault(seen.get(next), List.of())) {
                if (!seen.contains(further)) {
                    seen.add(further);
                }
            }
        }
        return seen.contains(other);
    }

    /** Running plugins that would use it if it were there. */
    List<String> optionalUsersOf(String id) {
        return running.keySet().stream()
                .filter(other -> descriptor(other)
                        .filter(plugin -> plugin.optional().containsKey(id))
                        .isPresent())
                .toList();
    }
}
