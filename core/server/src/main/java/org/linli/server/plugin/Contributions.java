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
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.linli.api.access.Permission;
import org.linli.api.demo.DemoData;
import org.linli.api.figure.Figure;
import org.linli.api.file.FileRule;
import org.linli.api.form.Roster;
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
 * What one owner has registered and the catalogue shows: filled while the owner is set up, closed then, and emptied by
 * its register. All of it changes under the register's lock alone; who looks does so by {@link #whole}.
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
    final Map<String, Roster<?>> rosters = new LinkedHashMap<>();
    final List<DemoData> demos = new ArrayList<>();
    final List<Slot<?>> slots = new ArrayList<>();
    final Map<String, HealthCheck> health = new LinkedHashMap<>();
    final Set<String> jobs = new TreeSet<>();
    final Set<String> subscriptions = new TreeSet<>();

    private final String owner;
    private final Register register;
    private final List<Effect> effects = new ArrayList<>();
    private boolean closed;

    Contributions(String owner, Register register) {
        this.owner = owner;
        this.register = register;
    }

    /** Looks while nothing is added or taken out; what it gives must be a copy. */
    <T> T whole(Function<Contributions, T> look) {
        return register.whole(() -> look.apply(this));
    }

    /** The owner is set up: a thread that it left behind adds nothing more. */
    void close() {
        register.whole(() -> closed = true);
    }

    /** Adds a value; undone, it is taken out again. */
    <T> void add(String what, Collection<T> values, T value) {
        change(what, () -> values.add(value), () -> values.remove(value));
    }

    /** The same, unless there is one like it. */
    <T> void add(String what, Collection<T> values, T value, Predicate<T> like) {
        register.whole(() -> {
            refuse(values.stream().anyMatch(like), what);
            add(what, values, value);
            return value;
        });
    }

    /** Puts a value at a key that is not taken. */
    <T> void put(String what, Map<String, T> values, String key, T value) {
        register.whole(() -> {
            refuse(values.containsKey(key), what + " " + key);
            change(what + " " + key, () -> values.put(key, value), () -> values.remove(key));
            return value;
        });
    }

    /** Adds permissions to those that a role has already. */
    void role(String key, List<Permission> more) {
        register.whole(() -> {
            var all = new LinkedHashSet<>(roles.getOrDefault(key, Set.of()));
            all.addAll(more);
            change("role " + key, () -> roles.put(key, all), () -> roles.remove(key));
            return all;
        });
    }

    private void change(String what, Runnable work, Runnable undo) {
        register.whole(() -> {
            if (closed) {
                throw new IllegalStateException(owner + " has been set up: " + what + " comes too late");
            }
            register.add(owner + " " + what, work, undo);
            return what;
        });
    }

    /**
     * Takes, under a key that is not taken, what reaches outside the owner, as a job does. It begins with
     * {@link #begin}: until then nothing happens because of somebody who may never come to run.
     *
     * @param start begins it and gives how it is ended
     */
    void effect(String what, Set<String> keys, String key, Supplier<Runnable> start) {
        register.whole(() -> {
            add(what + " " + key, keys, key, key::equals);
            return effects.add(new Effect(what + " " + key, start));
        });
    }

    /** Begins what reaches outside; once more, too, when somebody else had taken its place. */
    void begin() {
        whole(brings -> List.copyOf(brings.effects)).forEach(this::begin);
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

    private static void refuse(boolean taken, String what) {
        if (taken) {
            throw new IllegalArgumentException(what + " is registered twice");
        }
    }
}
