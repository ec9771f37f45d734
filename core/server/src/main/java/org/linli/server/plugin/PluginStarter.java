package org.linli.server.plugin;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.linli.api.LinliPlugin;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.server.words.BundleFiles;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;

/**
 * Brings one plugin up; when a step fails, the steps before it are undone and the reason is thrown. Its tables come
 * last: what is refused for what it declares has changed none of them.
 */
final class PluginStarter {

    private final Services services;
    private final Bundles core;
    private final Path work;
    private final Duration setupLimit;
    private final Footprints footprints = new Footprints();
    private final ClassLoader api = new ApiLoader(PluginStarter.class.getClassLoader());

    PluginStarter(Services services, Bundles core, Path work, Duration setupLimit) {
        this.services = services;
        this.core = core;
        this.work = work;
        this.setupLimit = setupLimit;
    }

    Footprints footprints() {
        return footprints;
    }

    /** Brings it up; what reaches outside it is not begun. Throws PluginFailure, with everything undone. */
    Running start(PluginFile file, List<Running> used, OwnSettings settings, Set<Permission> known) {
        var descriptor = file.descriptor().orElseThrow();
        var register = new Register(descriptor.id());
        try {
            JarCheck.refuseMeddling(file.path(), descriptor.basePackage());
            var owner = owner(descriptor, file.path(), used, register);
            var contributions = new Contributions(descriptor.id(), register);
            var setup = new HostedSetup(owner, services, settings, contributions);
            TimeLimit.run(
                    "setup of " + descriptor.id(),
                    setupLimit,
                    owner.loader(),
                    () -> entry(descriptor, owner.loader()).setup(setup));
            contributions.close();
            refuseUndeclared(contributions, known);
            refuseUnmet(descriptor.id(), contributions, known);
            migrate(descriptor, owner.loader());
            return new Running(
                    owner,
                    contributions,
                    register,
                    used.stream().map(Running::id).toList());
        } catch (Throwable thrown) {
            register.undo();
            throw TimeLimit.failure(thrown);
        }
    }

    private HostedOwner owner(Descriptor descriptor, Path path, List<Running> used, Register register) {
        var id = descriptor.id();
        var classes = Files.isDirectory(path) ? path : copy(path, register);
        var loaders = used.stream()
                .map(other -> (PluginLoader) other.owner().loader())
                .toList();
        var loader = new PluginLoader(descriptor, classes, api, loaders);
        register.add("class loader", () -> footprints.began(id, loader), loader::letGo);
        var data = services.storage().lend(id);
        register.add("database", () -> {}, () -> services.storage().giveBack(data));
        var bundles = core.and(BundleFiles.below(loader));
        return new HostedOwner(id, loader, descriptor.basePackage(), bundles::in, data);
    }

    /** A copy of our own, so that the jar can be replaced while the plugin runs. */
    private Path copy(Path jar, Register register) {
        try {
            Files.createDirectories(work);
            var copy = Files.createTempFile(work, jar.getFileName() + "-", ".jar");
            Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
            register.add("copy of the jar", () -> {}, () -> copy.toFile().delete());
            return copy;
        } catch (IOException e) {
            throw new PluginFailure(
                    Message.of("plugin.reason.corrupt", jar.getFileName().toString(), e.toString()), e);
        }
    }

    private static LinliPlugin entry(Descriptor descriptor, ClassLoader loader) {
        try {
            var type = Class.forName(descriptor.entry(), true, loader);
            return (LinliPlugin) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            var cause = e instanceof InvocationTargetException ? e.getCause() : e;
            throw new PluginFailure(Message.of("plugin.reason.entry", descriptor.entry(), cause.toString()), e);
        }
    }

    /** Open runs keep the version they began with: what that names by key must still be there. */
    private void refuseUnmet(String id, Contributions contributions, Set<Permission> known) {
        var permissions = new HashSet<>(known);
        permissions.addAll(contributions.permissions);
        var unmet = services.storage().unmet(id, contributions.procedures, permissions);
        if (!unmet.isEmpty()) {
            throw PluginFailure.because("plugin.reason.open-runs", String.join(", ", unmet));
        }
    }

    private void migrate(Descriptor plugin, ClassLoader loader) {
        try {
            InLoader.run(loader, () -> services.storage().migrate(plugin.id(), plugin.version(), loader));
        } catch (RuntimeException e) {
            throw new PluginFailure(Message.of("plugin.reason.migration", String.valueOf(e.getMessage())), e);
        }
    }

    /** A route whose permission nobody declared could be granted to nobody: a slip of the pen, told at once. */
    static void refuseUndeclared(Contributions contributions, Set<Permission> known) {
        Function<Access, Boolean> undeclared = access -> access instanceof Access.Holders holders
                && !known.contains(holders.permission())
                && !contributions.permissions.contains(holders.permission());
        for (var route : contributions.routes) {
            if (undeclared.apply(route.access())) {
                throw PluginFailure.because("plugin.reason.permission", route.method() + " " + route.path());
            }
        }
    }
}
