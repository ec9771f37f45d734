package org.linli.server.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.server.data.Rebuilt;
import org.linli.server.data.SchemaVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads what a plugin had stored back from its archive, into tables that hold nothing: all of it in one transaction, so
 * that a server that was killed meanwhile has nothing of it or all. The plugin is down meanwhile.
 */
public final class Loading {

    static final int OFFERS_MAX = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    private final Stage stage;
    private final HostState state;
    private final ReentrantLock lock;
    private volatile Runnable afterwards = () -> {};

    Loading(Stage stage, ReentrantLock lock) {
        this.stage = stage;
        this.state = stage.state;
        this.lock = lock;
    }

    /**
     * What loading an archive would do.
     *
     * @param obstacles why it cannot be loaded; none when it can
     */
    public record Plan(Archive archive, Manifest manifest, List<Refusal> obstacles) {}

    /** What is done once a plugin runs with what was loaded: who was erased since is erased again. */
    public void afterwards(Runnable work) {
        afterwards = work;
    }

    /** An archive that could be loaded, as it says itself. */
    public record Offer(Archive archive, long rows) {}

    /** The newest archives of a plugin that has stored nothing yet. */
    public List<Offer> offers(String id) {
        var archives = state.gone(id) ? List.<Archive>of() : stage.archives.of(id);
        if (archives.isEmpty() || stage.records().held(id, stage.records().tables(id)) > 0) {
            return List.of();
        }
        return archives.stream()
                .limit(OFFERS_MAX)
                .map(archive ->
                        new Offer(archive, stage.archives.manifest(archive).rows()))
                .toList();
    }

    public Plan plan(Archive archive) {
        var opened = stage.archives.open(archive);
        var obstacles = opened.whole()
                ? obstacles(archive, opened.manifest())
                : List.of(Refusal.of("", "plugin.archive.broken"));
        return new Plan(archive, opened.manifest(), obstacles);
    }

    /**
     * Loads it. Throws Refused with nothing changed.
     *
     * @param told is called in the act that does it
     */
    public void load(Archive archive, Consumer<Handle> told) {
        lock.lock();
        try {
            var plan = plan(archive);
            if (!plan.obstacles().isEmpty()) {
                throw new Refused(plan.obstacles());
            }
            bring(plan, told);
            LOG.info("The archive {} is loaded", archive.file());
        } finally {
            stage.settle();
            lock.unlock();
        }
        Thread.interrupted(); // a page that took too long was answered; what was begun is ended
        afterwards.run();
    }

    private List<Refusal> obstacles(Archive archive, Manifest manifest) {
        var id = archive.plugin();
        var file = state.descriptor(id).flatMap(known -> Optional.ofNullable(state.files.get(id)));
        if (file.isEmpty()) {
            return List.of(Refusal.of("", "plugin.loading.absent", id, archive.version()));
        }
        var obstacles = new ArrayList<Refusal>();
        boolean older = !SchemaVersion.of(file.get().version()).runsOn(SchemaVersion.of(archive.version()));
        if (older || PluginFolder.level(file.get().path()) < manifest.level()) {
            obstacles.add(Refusal.of(
                    "", "plugin.loading.level", archive.version(), file.get().version()));
        }
        long rows = stage.records().held(id, stage.records().tables(id));
        if (rows > 0) {
            obstacles.add(Refusal.of("", "plugin.loading.rows", rows));
        }
        return List.copyOf(obstacles);
    }

    private void bring(Plan plan, Consumer<Handle> told) {
        var id = plan.archive().plugin();
        try (var reader = stage.archives.read(plan.archive());
                var scripts = new URLClassLoader(scripts(id), null)) {
            reader.check();
            state.withUsers(id).forEach(stage::takeDown);
            stage.storage().awaitActs();
            var loaded = new Loaded(stage, plan.archive(), reader);
            loaded.bringContents();
            var tables =
                    new Rebuilt(id, plan.archive().version(), plan.manifest().level(), scripts);
            stage.storage().rebuild(tables, loaded::refuseHeld, handle -> {
                loaded.fill(handle);
                told.accept(handle);
            });
        } catch (IOException | UncheckedIOException broken) {
            LOG.error("The archive {} cannot be loaded", plan.archive().file(), broken);
            throw Refused.because("", "plugin.loading.unread", String.valueOf(broken.getMessage()));
        }
    }

    private URL[] scripts(String id) throws MalformedURLException {
        Path path = state.files.get(id).path();
        return new URL[] {path.toUri().toURL()};
    }
}
