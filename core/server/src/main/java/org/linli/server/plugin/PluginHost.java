package org.linli.server.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.linli.api.LinliPlugin;
import org.linli.api.web.NotFound;
import org.linli.server.district.District;
import org.linli.server.web.Front;
import org.linli.server.web.Served;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the core's modules and the plugins: brings them up in the order of their needs, stops them backwards, and
 * publishes what they have registered as one catalogue. Whatever a plugin throws, the others and the site go on. One
 * change at a time; readers of the catalogue never wait.
 */
public final class PluginHost implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);
    private static final Duration SETUP_LIMIT = Duration.ofSeconds(30);

    private final PluginPlaces places;
    private final District district;
    private final Bundles core = Bundles.core();
    private final ReentrantLock lock = new ReentrantLock();
    private final Stage stage;
    private final HostState state;
    private final Staging staging;
    private final Upgrades upgrades;
    private final TakingOut takingOut;
    private final Prospects prospects;

    public PluginHost(Services services, District district, PluginPlaces places) {
        this(services, district, places, SETUP_LIMIT);
    }

    /** As above, with another limit of time for a plugin's setup. */
    public PluginHost(Services services, District district, PluginPlaces places, Duration setupLimit) {
        this.places = places;
        this.district = district;
        this.stage =
                new Stage(services, district, places, new PluginStarter(services, core, places.work(), setupLimit));
        this.state = stage.state;
        this.staging = new Staging(stage, district.trust(), lock);
        this.upgrades = new Upgrades(stage, staging);
        this.takingOut = new TakingOut(stage, lock);
        this.prospects = new Prospects(stage, upgrades, district.trust());
        services.isolation().faults().whenTooMany(id -> locked(() -> stage.setAside(id)));
    }

    public Catalogue catalogue() {
        return stage.catalogue();
    }

    /** The part of the catalogue that the web serves; the same object until something starts or stops. */
    public Served served() {
        return stage.served();
    }

    /** Is told of each change, so that it lets go of what was published before at once. */
    public void serve(Front front) {
        stage.serve(front);
    }

    /** Sets the core's own modules up. Throws what they throw: without its core the site does not start. */
    public void startCore(List<LinliPlugin> modules) {
        locked(() -> stage.startCore(modules));
    }

    /** Finds the plugins and starts all that shall run; never throws for a plugin's sake. */
    public void startPlugins() {
        locked(() -> {
            JarCopies.prepare(places.work());
            new Recovery(stage).start();
            takingOut.goOn();
            catalogue().out().forEach((id, out) -> LOG.warn("Plugin {} is out: {}", id, out.reason()));
        });
    }

    /** Lets a plugin run, now and at every start of the server; its file is looked at again. */
    public PluginStatus start(String id) {
        return change(id, () -> {
            takingOut.refuseGone(id);
            state.use(stage.stock.used(state.installed));
            stage.records().enable(state, id, true);
            state.failures.remove(id);
            state.optionalUsersOf(id).forEach(stage::takeDown);
            stage.settle();
        });
    }

    /** Stops a plugin, now and for every start of the server, and with it those that need it. */
    public PluginStatus stop(String id) {
        return change(id, () -> {
            stage.records().enable(state, id, false);
            state.withUsers(id).forEach(stage::takeDown);
            stage.settle();
        });
    }

    /**
     * Installs a plugin from a jar, or brings another version of it up beside the one that runs, which it takes the
     * place of at once. Throws Refused, with what ran running on.
     */
    public PluginStatus install(Path jar) {
        var id = new AtomicReference<String>();
        locked(() -> id.set(upgrades.install(jar)));
        return told(id.get());
    }

    /** Where a jar is looked at before it is installed. */
    public Staging staging() {
        return staging;
    }

    /** Goes back, in the same way, to the version that was used before. Throws Refused, with what ran running on. */
    public PluginStatus rollBack(String id) {
        return change(id, () -> upgrades.rollBack(id));
    }

    /** What can be done with a plugin, and why the rest cannot. */
    public Prospects prospects() {
        return prospects;
    }

    /** Takes a plugin out, and stops those that need it; its data is kept. */
    public void takeOut(String id) {
        locked(() -> takingOut.keep(id));
    }

    /** All plugins that are installed or chosen, by id. */
    public List<PluginStatus> plugins() {
        return stage.report().all();
    }

    public Optional<PluginStatus> plugin(String id) {
        return plugins().stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    /** How a plugin is signed, in words. */
    public Optional<Message> signature(String id) {
        return state.signature(id);
    }

    public District district() {
        return district;
    }

    /** Where a plugin is taken out after its plan was seen. */
    public TakingOut takingOut() {
        return takingOut;
    }

    /** How a plugin does. */
    public PluginCondition condition(String id) {
        return stage.care.of(id);
    }

    /** The tables of a plugin, running or not. */
    public List<String> tables(String id) {
        return takingOut.tables(id);
    }

    /** Undoes everything backwards: the plugins, then the core. What was enabled stays enabled. */
    @Override
    public void close() {
        locked(stage::close);
    }

    private PluginStatus change(String id, Runnable work) {
        if (plugin(id).isEmpty()) {
            throw new NotFound("plugin " + id);
        }
        locked(work);
        return told(id);
    }

    private PluginStatus told(String id) {
        var status = plugin(id).orElseThrow();
        LOG.info("Plugin {} {} is {} now", id, status.version(), status.state());
        return status;
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
