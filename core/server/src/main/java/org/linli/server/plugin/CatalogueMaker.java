package org.linli.server.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.linli.api.access.Permission;
import org.linli.api.file.FileRule;
import org.linli.api.procedure.Procedure;
import org.linli.server.plugin.Catalogue.FileSubject;
import org.linli.server.plugin.Catalogue.Out;
import org.linli.server.plugin.Catalogue.Owned;
import org.linli.server.web.Owner;
import org.linli.server.web.Served;

/** Puts what the running owners bring together into one catalogue. */
final class CatalogueMaker {

    private CatalogueMaker() {}

    static Catalogue of(Collection<Running> running, Map<String, Out> out) {
        var owners = new LinkedHashMap<String, Owner>();
        var roles = new LinkedHashMap<String, Set<Permission>>();
        var procedures = new LinkedHashMap<String, Procedure>();
        var fileRules = new LinkedHashMap<FileSubject, FileRule>();
        for (var each : running) {
            owners.put(each.id(), each.owner());
            each.contributions().whole(brings -> {
                brings.roles.forEach((key, permissions) ->
                        roles.computeIfAbsent(key, k -> new LinkedHashSet<>()).addAll(permissions));
                procedures.putAll(brings.procedures);
                brings.fileRules.forEach((type, rule) -> fileRules.put(new FileSubject(each.id(), type), rule));
                return brings;
            });
        }
        return new Catalogue(
                Collections.unmodifiableMap(owners),
                Map.copyOf(out),
                all(running, brings -> brings.routes),
                Collections.unmodifiableSet(new LinkedHashSet<>(all(running, brings -> brings.permissions))),
                Collections.unmodifiableMap(roles),
                coreLast(all(running, brings -> brings.navigation)),
                all(running, brings -> brings.cards),
                owned(running, brings -> brings.figures.values()),
                all(running, brings -> brings.organizationKinds),
                all(running, brings -> brings.projectKinds),
                Collections.unmodifiableMap(procedures),
                Map.copyOf(fileRules),
                new Catalogue.Rights(
                        owned(running, brings -> brings.purposes.values()),
                        owned(running, brings -> brings.personalData),
                        owned(running, brings -> brings.retentions.values())),
                owned(running, brings -> brings.rosters.values()),
                owned(running, brings -> brings.demos),
                owned(running, brings -> brings.slots),
                owned(running, brings -> brings.health.entrySet()));
    }

    /** People come for what the methods offer; the core's own entries stand after them. */
    private static List<Catalogue.Entry> coreLast(List<Catalogue.Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(entry -> entry.owner().equals(Served.CORE)))
                .toList();
    }

    private static <T> List<T> all(Collection<Running> running, Function<Contributions, Collection<T>> part) {
        return running.stream().flatMap(each -> copy(each, part).stream()).toList();
    }

    private static <T> List<Owned<T>> owned(Collection<Running> running, Function<Contributions, Collection<T>> part) {
        var found = new ArrayList<Owned<T>>();
        for (var each : running) {
            copy(each, part).forEach(value -> found.add(new Owned<>(each.id(), value)));
        }
        return List.copyOf(found);
    }

    private static <T> List<T> copy(Running of, Function<Contributions, Collection<T>> part) {
        return of.contributions().whole(brings -> List.copyOf(part.apply(brings)));
    }
}
