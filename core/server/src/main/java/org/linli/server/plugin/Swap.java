package org.linli.server.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linli.api.access.Permission;
import org.linli.server.web.RouteTable;

/**
 * New versions that come up beside the old: a plugin with all that use it. Until they have begun, giving up leaves the
 * old as they were, but for tables that were brought up to date.
 */
final class Swap {

    private final Map<String, Running> before;
    private final List<Running> leaving;
    private final Map<String, Running> arriving = new LinkedHashMap<>();
    private boolean begun;

    /** What runs now, and those of it that leave, the last to come up first. */
    Swap(Map<String, Running> before, List<Running> leaving) {
        this.before = new LinkedHashMap<>(before);
        this.leaving = List.copyOf(leaving);
    }

    /** The ids of those that came up. */
    Set<String> arriving() {
        return arriving.keySet();
    }

    /** What the next to come up uses, out of these ids. */
    List<Running> used(Collection<String> ids) {
        var there = there();
        return ids.stream().map(there::get).toList();
    }

    Set<Permission> permissions() {
        var all = new HashSet<Permission>();
        there().values()
                .forEach(each -> all.addAll(each.contributions().whole(brings -> Set.copyOf(brings.permissions))));
        return all;
    }

    void arrived(Running each) {
        arriving.put(each.id(), each);
    }

    /** All that runs once this is done: the core, then each after what it uses. */
    Map<String, Running> after(List<String> order) {
        var there = there();
        var after = new LinkedHashMap<String, Running>();
        after.put(HostedOwner.CORE, there.get(HostedOwner.CORE));
        order.stream().filter(there::containsKey).forEach(id -> after.put(id, there.get(id)));
        return after;
    }

    /** Throws when the web could not serve what would run, or one that came up says that it is not well. */
    void check(Map<String, Running> after, Services services, Locale language) {
        var catalogue = CatalogueMaker.of(after.values(), Map.of());
        try {
            new RouteTable(catalogue.served());
        } catch (IllegalArgumentException wrong) {
            throw TimeLimit.failure(wrong);
        }
        var health = new HealthBook(() -> catalogue, services.isolation(), services.clock()).findings();
        arriving.forEach((id, each) -> health.getOrDefault(id, List.of()).stream()
                .flatMap(finding -> finding.ailment().stream())
                .findFirst()
                .ifPresent(ailment -> {
                    var words = each.owner().words(language);
                    throw PluginFailure.because("plugin.reason.ailment", id, words.text(ailment));
                }));
    }

    /** Jobs and subscriptions of the new take the place of those of the old. */
    void begin() {
        begun = true;
        arriving.values().forEach(Running::begin);
    }

    void giveUp() {
        var gone = new ArrayList<>(arriving.values());
        Collections.reverse(gone);
        gone.forEach(each -> each.register().undo());
        if (begun) {
            leaving.forEach(Running::begin);
        }
    }

    private Map<String, Running> there() {
        var there = new LinkedHashMap<>(before);
        leaving.forEach(each -> there.remove(each.id()));
        there.putAll(arriving);
        return there;
    }
}
