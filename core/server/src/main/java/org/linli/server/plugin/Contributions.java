package org.linli.server.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.api.access.Permission;
import org.linli.api.demo.DemoData;
import org.linli.api.figure.Figure;
import org.linli.api.file.FileRule;
import org.linli.api.health.HealthCheck;
import org.linli.api.organization.OrganizationKind;
import org.linli.api.procedure.Procedure;
import org.linli.api.project.ProjectKind;
import org.linli.api.rights.PersonalData;
import org.linli.api.rights.Purpose;
import org.linli.api.rights.Retention;
import org.linli.api.slot.Slot;
import org.linli.server.plugin.Catalogue.Card;
import org.linli.server.plugin.Catalogue.Entry;
import org.linli.server.web.Route;

/**
 * What one owner has registered and the catalogue shows: filled while the owner is set up, emptied by its register. Who
 * looks from another thread does so by {@link #whole}.
 */
final class Contributions {

    final List<Route> routes = new ArrayList<>();
    final Set<Permission> permissions = new LinkedHashSet<>();
    final Map<String, Set<Permission>> roles = new LinkedHashMap<>();
    final List<Entry> navigation = new ArrayList<>();
    final List<Card> cards = new ArrayList<>();
    final Map<String, Figure> figures = new LinkedHashMap<>();
    final List<OrganizationKind> organizationKinds = new ArrayList<>();
    final List<ProjectKind> projectKinds = new ArrayList<>();
    final Map<String, Procedure> procedures = new LinkedHashMap<>();
    final Map<String, FileRule> fileRules = new LinkedHashMap<>();
    final Map<String, Purpose> purposes = new LinkedHashMap<>();
    final List<PersonalData> personalData = new ArrayList<>();
    final Map<String, Retention> retentions = new LinkedHashMap<>();
    final List<DemoData> demos = new ArrayList<>();
    final List<Slot<?>> slots = new ArrayList<>();
    final Map<String, HealthCheck> health = new LinkedHashMap<>();
    final Set<String> jobs = new TreeSet<>();
    final Set<String> subscriptions = new TreeSet<>();

    private final String owner;
    private final Register register;
    private final List<Effect> effects = new ArrayList<>();
    private boolean begun;

    Contributions(String owner, Register register) {
        this.owner = owner;
        this.register = register;
    }

    /** Looks while nothing is added or taken out; what it gives must be a copy. */
    <T> T whole(Function<Contributions, T> look) {
        return register.whole(() -> look.apply(this));
    }

    /** Adds a value; undone, it is taken out again. */
    <T> void add(String what, Collection<T> values, T value) {
        register.add(owner + " " + what, () -> values.add(value), () -> values.remove(value));
    }

    /** Puts a value at a key that is not taken. */
    <T> void put(String what, Map<String, T> values, String key, T value) {
        refuse(values.containsKey(key), what, key);
        register.add(what + " " + key, () -> values.put(key, value), () -> values.remove(key));
    }

    /**
     * Takes, under a key that is not taken, what reaches outside the owner, as a job does. It begins with
     * {@link #begin}: until then nothing happens because of somebody who may never come to run.
     *
     * @param start begins it and gives how it is ended
     */
    void effect(String what, Set<String> keys, String key, Supplier<Runnable> start) {
        refuse(keys.contains(key), what, key);
        add(what, keys, key);
        var effect = new Effect(what + " " + key, start);
        effects.add(effect);
        if (begun) {
            begin(effect);
        }
    }

    /** Begins what reaches outside; once more, too, when somebody else had taken its place. */
    void begin() {
        begun = true;
        effects.forEach(this::begin);
    }

    private void begin(Effect effect) {
        var end = effect.start().get();
        register.add(effect.what(), () -> {}, end);
    }

    /** Throws when the key does not begin with the owner's id. */
    void mustOwn(String what, String key) {
        if (!key.startsWith(owner + ".")) {
            throw new IllegalArgumentException(what + " " + key + " must begin with " + owner + ".");
        }
    }

    private record Effect(String what, Supplier<Runnable> start) {}

    private static void refuse(boolean taken, String what, String key) {
        if (taken) {
            throw new IllegalArgumentException(what + " " + key + " is registered twice");
        }
    }
}
