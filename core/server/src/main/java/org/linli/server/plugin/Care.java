package org.linli.server.plugin;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.server.limit.Faults;
import org.linli.server.limit.Weakness;

/** Knows how the plugins of a stage do. */
record Care(Faults faults, Footprints footprints, HealthBook health) {

    static Care of(Services services, Footprints footprints, Supplier<Catalogue> catalogue) {
        var health = new HealthBook(catalogue, services.isolation(), services.clock());
        return new Care(services.isolation().faults(), footprints, health);
    }

    PluginCondition of(String id) {
        return new PluginCondition(
                footprints.of(id),
                faults.weakness(id),
                faults.last(id),
                health.findings().getOrDefault(id, List.of()));
    }

    Optional<Weakness> weakness(String id) {
        return faults.weakness(id);
    }

    /** Why a plugin is to be stopped, if so. */
    Optional<Weakness> verdict(String id) {
        return faults.verdict(id);
    }
}
