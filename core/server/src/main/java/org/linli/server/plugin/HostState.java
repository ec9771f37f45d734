package org.linli.server.plugin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.linli.server.district.District;
import org.linli.server.words.Message;

/** What the host knows: the files, who runs, who shall, who failed. Changed under the host's lock alone. */
final class HostState {

    /** By id, as they lie in the folders. */
    final Map<String, PluginFile> files = new ConcurrentHashMap<>();

    /** By id in the order in which they came up; the core first. Another map after each change: pages read it too. */
    volatile Map<String, Running> running = Map.of();

    /** What an administrator decided; a plugin that was never decided on is enabled. */
    final Map<String, Boolean> enabled = new ConcurrentHashMap<>();

    /** Why a start failed, until it is tried again. */
    final Map<String, Message> failures = new ConcurrentHashMap<>();

    /** What was installed while the site ran. */
    final Map<String, Installed> installed = new ConcurrentHashMap<>();

    /** What is to be said of a plugin besides how it is. */
    final Map<String, Message> notes = new ConcurrentHashMap<>();

    /** Those that have stored something, whether their jar is there or not. */
    volatile Set<String> stored = Set.of();

    private final District district;

    HostState(District district) {
        this.district = district;
    }

    /** As it would be with this file, tried anew; what it is given is not seen by this. */
    HostState with(PluginFile file) {
        var other = new HostState(district);
        other.files.putAll(files);
        other.files.put(file.id(), file);
        other.running = running;
        other.enabled.putAll(enabled);
        other.failures.putAll(failures);
        other.failures.remove(file.id());
        return other;
    }

    /** Changes who runs; each stands after what it uses. */
    void run(Consumer<Map<String, Running>> change) {
        var all = new LinkedHashMap<>(running);
        change.accept(all);
        running = Collections.unmodifiableMap(all);
    }

    /** Takes the files that are used from now on, but for what runs. */
    void use(Map<String, JarStock.Used> found) {
        found.forEach((id, used) -> {
            if (!running.containsKey(id)) {
                files.put(id, used.file());
                notes.remove(id);
                used.why().ifPresent(why -> notes.put(id, why));
            }
        });
    }

    Installed installed(String id) {
        return installed.getOrDefault(id, Installed.NOTHING);
    }

    Optional<Descriptor> descriptor(String id) {
        return Optional.ofNullable(files.get(id)).flatMap(PluginFile::descriptor);
    }

    /** How a plugin is signed, in words; empty when it cannot be read. */
    Optional<Message> signature(String id) {
        return Optional.ofNullable(files.get(id))
                .filter(file -> file.descriptor().isPresent())
                .map(file -> district.trust().of(file.signed()).said());
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
        var refusal = Optional.ofNullable(file).flatMap(there -> there.refusal(district.trust()));
        if (refusal.isPresent()) {
            return refusal;
        }
        if (gone(id)) {
            return Optional.of(Message.of("plugin.reason.gone"));
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

    /** Whether all that there is of it is what it stored. */
    boolean gone(String id) {
        return stored.contains(id)
                && !files.containsKey(id)
                && district.plugin(id).isEmpty();
    }

    /** Whether tables with its prefix are its own. */
    boolean owns(String id) {
        return stored.contains(id) || descriptor(id).isPresent();
    }

    /** Whether it does not run because nobody wants it to. */
    boolean stopped(String id) {
        return !district.wants(id) || !enabled.getOrDefault(id, true);
    }

    /** All ids that are installed or chosen. */
    List<String> ids() {
        var ids = new TreeSet<>(files.keySet());
        ids.addAll(stored);
        district.plugins().ifPresent(chosen -> chosen.forEach(plugin -> ids.add(plugin.id())));
        return List.copyOf(ids);
    }

    /** All that run, as people meet them: the core, then the plugins in the order in which the district lists them. */
    List<Running> shown() {
        return running.values().stream()
                .sorted(Comparator.comparingInt(each -> district.position(each.id())))
                .toList();
    }

    /** All that run, the last to come up first. */
    List<Running> backwards() {
        var all = new ArrayList<>(running.values());
        Collections.reverse(all);
        return all;
    }

    /** A running plugin and all that use it, directly or through others; the last to come up first. */
    List<Running> withUsers(String id) {
        return running.containsKey(id)
                ? backwards().stream().filter(each -> uses(each, id)).toList()
                : List.of();
    }

    /** Running plugins that would use it if it were there, with their users; the last to come up first. */
    List<Running> optionalUsersOf(String id) {
        var friends =
                running.keySet().stream().filter(other -> wouldUse(other, id)).toList();
        return backwards().stream()
                .filter(each -> friends.stream().anyMatch(friend -> uses(each, friend)))
                .toList();
    }

    private boolean wouldUse(String other, String id) {
        return descriptor(other)
                .filter(plugin -> plugin.optional().containsKey(id))
                .isPresent();
    }

    /** Whether it is the other one or uses it; who is used came up before, so the way ends. */
    private boolean uses(Running each, String other) {
        return each.id().equals(other)
                || each.uses().stream().map(running::get).anyMatch(used -> used != null && uses(used, other));
    }
}
