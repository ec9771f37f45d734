package org.linli.server.plugin;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.linli.api.refusal.Refused;
import org.linli.api.web.NotFound;
import org.linli.server.signature.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes plugins out, with their data kept, archived or erased. That it shall be erased is stored together with the
 * taking out, so that a server that was killed meanwhile ends it when it starts.
 */
public final class TakingOut {

    static final String ERASE = "erase";
    private static final Logger LOG = LoggerFactory.getLogger(TakingOut.class);

    private final Stage stage;
    private final HostState state;
    private final ReentrantLock lock;
    private final Loading loading;

    TakingOut(Stage stage, ReentrantLock lock) {
        this.stage = stage;
        this.state = stage.state;
        this.lock = lock;
        this.loading = new Loading(stage, lock);
    }

    /** What there is of a plugin, and what would stop with it. */
    public Removal plan(String id) {
        var users = state.withUsers(id).stream().map(Running::id).filter(user -> !user.equals(id));
        return stage.records().removal(known(id), tables(id), users.toList());
    }

    /** The tables of a plugin, whether it runs, is stopped or was taken out. */
    List<String> tables(String id) {
        return state.owns(id) ? stage.records().tables(id) : List.of();
    }

    /**
     * Takes a plugin out with all that it has stored; what the site was shipped with stays, stopped. Throws Refused
     * while cases are under way: nobody could end them any more.
     *
     * @param told is called in the act that decides it
     */
    public void erase(String id, Consumer<Handle> told) {
        lock.lock();
        try {
            refuseUnderWay(id);
            out(id, ERASE, told);
            drop(id);
            LOG.info("Plugin {} and its data are erased", id);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The same, once all that goes is written into an archive; when it cannot be, nothing goes. The plugin is down
     * meanwhile, so that nothing is stored that the archive does not hold.
     */
    public Archive archive(String id, BiConsumer<Handle, Archive> told) {
        lock.lock();
        try {
            refuseUnderWay(id);
            state.withUsers(id).forEach(stage::takeDown);
            stage.storage().awaitActs();
            var archive = written(id);
            out(id, ERASE, handle -> told.accept(handle, archive));
            drop(id);
            LOG.info("Plugin {} is erased; what it stored is in the archive {}", id, archive.file());
            return archive;
        } finally {
            stage.settle();
            lock.unlock();
        }
    }

    /** The archives of plugins that were taken out so. */
    public Archives archives() {
        return stage.archives;
    }

    /** The way back of what was archived. */
    public Loading loading() {
        return loading;
    }

    private Archive written(String id) {
        refuseUnderWay(id); // one may have begun before the plugin was down
        var jar = Optional.ofNullable(state.files.get(id))
                .map(PluginFile::path)
                .filter(Files::isRegularFile)
                .map(Sha256::of)
                .orElse("");
        return stage.records().archive(stage.archives, known(id), jar, stage.level(id));
    }

    private void refuseUnderWay(String id) {
        int open = plan(id).runs();
        if (open > 0) {
            throw Refused.because("", "plugin.erasure.under-way", open);
        }
    }

    void keep(String id) {
        out(known(id).id(), "", handle -> {});
        LOG.info("Plugin {} is taken out", id);
    }

    void refuseGone(String id) {
        if (state.gone(id)) {
            throw Refused.because("", "plugin.start.gone");
        }
    }

    /** Ends what a server that was killed had begun. */
    void goOn() {
        stage.archives.tidy();
        for (var id : stage.records().fates()) {
            try {
                drop(id);
                LOG.info("Plugin {} and its data are erased, as was begun before the server ended", id);
            } catch (RuntimeException thrown) {
                LOG.error("The data of the plugin {} could not be erased; it is tried at the next start", id, thrown);
            }
        }
    }

    private void out(String id, String fate, Consumer<Handle> told) {
        stage.records().takeOut(state, id, fate, told);
        state.withUsers(id).forEach(stage::takeDown);
        state.files.remove(id);
        state.failures.remove(id);
        state.notes.remove(id);
        state.use(stage.stock.used(state.installed));
        stage.settle();
    }

    private void drop(String id) {
        stage.erase(id);
        stage.settle();
    }

    private PluginStatus known(String id) {
        return stage.report().all().stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("plugin " + id));
    }
}
