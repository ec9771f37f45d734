package org.linli.server.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.server.words.Message;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultVersionManager;
import org.pf4j.DependencyResolver;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;

/**
 * Which plugins can run, in which order, and why the others cannot. A sound plugin runs whatever is wrong with others
 * that it does not need.
 *
 * @param order ids, each after all that it uses
 * @param uses of each of them: the ids of the needed and the present optional plugins
 * @param reasons of those that cannot run
 */
record Resolution(List<String> order, Map<String, List<String>> uses, Map<String, Message> reasons) {

    /** Resolves those that shall run; {@code known} are all that are installed, for the reasons. */
    static Resolution of(Collection<Descriptor> wanted, Collection<String> known) {
        var reasons = new HashMap<String, Message>();
        var sound = new LinkedHashMap<String, Descriptor>();
        for (var descriptor : wanted) {
            if (Versions.in(descriptor.api(), Versions.API)) {
                sound.put(descriptor.id(), descriptor);
            } else {
                reasons.put(descriptor.id(), Message.of("plugin.reason.api", descriptor.api(), Versions.API));
            }
        }
        while (true) {
            dropUnmet(sound, known, reasons);
            var uses = uses(sound);
            var resolved = new DependencyResolver(new DefaultVersionManager()).resolve(forPf4j(sound, uses));
            if (!resolved.hasCyclicDependency()) {
                return new Resolution(resolved.getSortedPlugins(), uses, reasons);
            }
            for (var id : Cycle.in(uses)) {
                reasons.put(id, Message.of("plugin.reason.cycle", String.join(" → ", Cycle.from(id, uses))));
                sound.remove(id);
            }
        }
    }

    private static void dropUnmet(
            Map<String, Descriptor> sound, Collection<String> known, Map<String, Message> reasons) {
        int before;
        do {
            before = sound.size();
            for (var descriptor : List.copyOf(sound.values())) {
                unmet(descriptor, sound, known).ifPresent(reason -> {
                    reasons.put(descriptor.id(), reason);
                    sound.remove(descriptor.id());
                });
            }
        } while (sound.size() < before);
    }

    private static Optional<Message> unmet(
            Descriptor descriptor, Map<String, Descriptor> sound, Collection<String> known) {
        for (var need : descriptor.needs().entrySet()) {
            var other = sound.get(need.getKey());
            if (other == null) {
                var key = known.contains(need.getKey()) ? "plugin.reason.need-out" : "plugin.reason.need-missing";
                return Optional.of(Message.of(key, need.getKey(), need.getValue()));
            }
            if (!Versions.in(need.getValue(), other.version())) {
                return Optional.of(
                        Message.of("plugin.reason.need-version", need.getKey(), need.getValue(), other.version()));
            }
        }
        return Optional.empty();
    }

    /** An optional plugin of a version that does not fit is as if it were not there. */
    private static Map<String, List<String>> uses(Map<String, Descriptor> sound) {
        var uses = new LinkedHashMap<String, List<String>>();
        for (var descriptor : sound.values()) {
            var used = new LinkedHashSet<>(descriptor.needs().keySet());
            descriptor.optional().forEach((id, range) -> {
                if (sound.containsKey(id) && Versions.in(range, sound.get(id).version())) {
                    used.add(id);
                }
            });
            uses.put(descriptor.id(), List.copyOf(used));
        }
        return uses;
    }

    private static List<PluginDescriptor> forPf4j(Map<String, Descriptor> sound, Map<String, List<String>> uses) {
        var all = new ArrayList<PluginDescriptor>();
        for (var descriptor : sound.values()) {
            var version = Versions.plain(descriptor.version());
            var each = new DefaultPluginDescriptor(descriptor.id(), "", descriptor.entry(), version, "", "", "");
            uses.get(descriptor.id()).forEach(used -> each.addDependency(new PluginDependency(used)));
            all.add(each);
        }
        return all;
    }
}
