package org.linli.server.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.linli.api.refusal.Refused;
import org.linli.server.words.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings jars in while the site runs, and goes back to the one before. What is about to happen is stored before
 * anything is changed, so that a server that was killed meanwhile comes back as it was, or as it was meant to be.
 */
final class Upgrades {

    private static final Logger LOG = LoggerFactory.getLogger(Upgrades.class);

    private final Stage stage;
    private final HostState state;
    private final JarStock stock;
    private final Staging staging;

    Upgrades(Stage stage, Staging staging) {
        this.staging = staging;
        this.stage = stage;
        this.state = stage.state;
        this.stock = stage.stock;
    }

    /** Installs a plugin, or another version of it. Throws Refused, with what ran running on. */
    String install(Path jar) {
        var file = staging.admitted(jar);
        notAbove(file).ifPresent(why -> {
            throw Staging.refused(why);
        });
        var hash = stock.kept().keep(jar);
        var now = Optional.ofNullable(state.files.get(file.id()));
        var before = now.map(stock::kept).orElse("");
        if (now.isEmpty()) {
            stage.records().enable(state, file.id(), true);
        }
        bring(stock.installed(file.id(), hash), new Installed(hash, before, "", ""));
        return file.id();
    }

    /** Goes back to the version that was used before. Throws Refused, with what ran running on. */
    void rollBack(String id) {
        var back = before(id).orElseThrow(() -> Refused.because("", "plugin.rollback.nothing"));
        var hash = KeptJars.hash(back.path());
        bring(staging.sound(back), new Installed(hash, "", state.files.get(id).version(), ""));
    }

    /** What can be gone back to. */
    Optional<PluginFile> before(String id) {
        var row = state.installed(id);
        var used = Optional.ofNullable(state.files.get(id)).map(PluginFile::path);
        boolean shippedIsUsed =
                !row.hash().isEmpty() && !used.equals(Optional.of(stock.kept().path(row.hash())));
        var hash = shippedIsUsed ? row.hash() : row.previous();
        return hash.isEmpty() ? Optional.empty() : Optional.of(stock.installed(id, hash));
    }

    /** Why a jar cannot be brought in, as far as it is seen before it is set up. */
    Optional<Message> hindrance(Path jar) {
        var file = stock.read(jar);
        return notAbove(file).or(() -> hindrance(file));
    }

    /** Why a file cannot take the place of the one that is used, as far as it is seen before it is set up. */
    Optional<Message> hindrance(PluginFile file) {
        try {
            staging.sound(file);
            refuse(file.id(), state.with(file), leaving(file.id()));
            return Optional.empty();
        } catch (PluginFailure failure) {
            return Optional.of(failure.reason());
        } catch (Refused refused) {
            var why = refused.refusals().get(0);
            return Optional.of(Message.of(why.key(), why.args().toArray()));
        }
    }

    /** Why a jar is no newer than the one that is used, if so. */
    private Optional<Message> notAbove(PluginFile file) {
        return Optional.ofNullable(state.files.get(file.id()))
                .filter(now -> !now.version().isEmpty())
                .flatMap(now -> {
                    if (Versions.compare(file.version(), now.version()) < 0) {
                        return Optional.of(Message.of("plugin.install.older", file.version(), now.version()));
                    }
                    boolean same = Files.isRegularFile(now.path())
                            && KeptJars.hash(now.path()).equals(KeptJars.hash(file.path()));
                    return same ? Optional.of(Message.of("plugin.install.same", file.version())) : Optional.empty();
                });
    }

    private void bring(PluginFile file, Installed after) {
        var next = state.with(file);
        var leaving = leaving(file.id());
        try {
            refuse(file.id(), next, leaving);
            intend(file, after.hash());
            swap(file, after, next, leaving);
            state.notes.remove(file.id());
        } catch (PluginFailure failure) {
            forget(file, failure);
            throw Staging.refused(failure.reason());
        }
    }

    private void swap(PluginFile file, Installed after, HostState next, List<Running> leaving) {
        var swap = new Swap(state.running, leaving);
        var resolution = next.resolution();
        var ids = new LinkedHashSet<String>();
        leaving.forEach(each -> ids.add(each.id()));
        ids.add(file.id());
        try {
            for (var id : resolution.order().stream().filter(ids::contains).toList()) {
                swap.arrived(start(id, next, swap));
            }
            var all = swap.after(resolution.order());
            stage.check(swap, all);
            swap.begin();
            swap.arriving().forEach(id -> stage.runs(id, next.files.get(id)));
            stage.records().install(state, file, after);
            state.files.put(file.id(), file);
            state.failures.remove(file.id());
            stage.exchange(all, leaving);
        } catch (RuntimeException | Error thrown) {
            swap.giveUp();
            throw TimeLimit.failure(thrown);
        }
    }

    private Running start(String id, HostState next, Swap swap) {
        var used = swap.used(next.resolution().uses().get(id));
        return stage.starter.start(next.files.get(id), used, stage.settings(id), swap.permissions());
    }

    /** All that runs and uses it, or would if it could; and it itself. */
    private List<Running> leaving(String id) {
        if (state.stopped(id)) {
            return List.of();
        }
        var using = state.withUsers(id);
        var friends = state.optionalUsersOf(id);
        return state.backwards().stream()
                .filter(each -> using.contains(each) || friends.contains(each))
                .toList();
    }

    private static void refuse(String id, HostState next, List<Running> leaving) {
        var resolution = next.resolution();
        if (!next.stopped(id)) {
            unable(id, next, resolution).ifPresent(why -> {
                throw new PluginFailure(why);
            });
        }
        for (var each : leaving) {
            unable(each.id(), next, resolution).ifPresent(why -> {
                throw PluginFailure.because("plugin.install.user", each.id(), List.of(why));
            });
        }
    }

    static Optional<Message> unable(String id, HostState next, Resolution resolution) {
        return next.held(id).or(() -> Optional.ofNullable(resolution.reasons().get(id)));
    }

    private void forget(PluginFile file, PluginFailure failure) {
        LOG.warn("Plugin {} {} is not brought in", file.id(), file.version(), failure);
        var row = state.installed(file.id());
        if (!row.intent().isEmpty()) {
            intend(file, "");
        }
        state.notes.put(file.id(), Message.of("plugin.install.refused", file.version(), List.of(failure.reason())));
    }

    /** The row stays that of what is used; it says what is about to come. */
    private void intend(PluginFile file, String hash) {
        var used = state.files.getOrDefault(file.id(), file);
        stage.records().install(state, used, state.installed(file.id()).intending(hash));
    }
}
