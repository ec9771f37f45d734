package org.linli.server.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.linli.api.LinliPlugin;
import org.linli.api.data.Data;
import org.linli.api.web.NotFound;
import org.linli.api.words.Words;
import org.linli.server.district.District;
import org.linli.server.web.Served;
import org.linli.server.words.Bundles;
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

    private final Services services;
    private final District district;
    private final PluginPlaces places;
    private final Bundles core = Bundles.core();
    private final PluginFolder folder = new PluginFolder(core);
    private final PluginStarter starter;
    private final ReentrantLock lock = new ReentrantLock();
    private final HostState state;
    private volatile Catalogue catalogue = Catalogue.EMPTY;
    private volatile Served served = catalogue.served();
    private volatile Runnable afterChange = () -> {};

    public PluginHost(Services services, District district, PluginPlaces places) {
        this(services, district, places, SETUP_LIMIT);
    }

    /** As above, with another limit of time for a plugin's setup. */
    public PluginHost(Services services, District district, PluginPlaces places, Duration setupLimit) {
        this.services = services;
        this.district = district;
        this.places = places;
        this.starter = new PluginStarter(services, core, places.work(), setupLimit);
        this.state = new HostState(district);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The part of the catalogue that the web serves; the same object until something starts or stops. */
    public Served served() {
        return served;
    }

    /** Is run after each change, so that who serves what was published before lets go of it at once. */
    public void afterChange(Runnable work) {
        afterChange = work;
    }

    /** Sets the core's own modules up. Throws what they throw: without its core the site does not start. */
    public void startCore(List<LinliPlugin> modules) {
        locked(() -> {
            var register = new Register(HostedOwner.CORE);
            var contributions = new Contributions(HostedOwner.CORE, register);
            var loader = PluginHost.class.getClassLoader();
            var owner = new HostedOwner(HostedOwner.CORE, loader, "org.linli.server", this::coreWords, data());
            var setup = new HostedSetup(owner, services, OwnSettings.NONE, register, contributions);
            modules.forEach(module -> module.setup(setup));
            PluginStarter.refuseUndeclared(contributions, contributions.permissions);
            state.running.put(HostedOwner.CORE, new Running(owner, contributions, register, List.of()));
            publish();
        });
    }

    private Words coreWords(Locale locale) {
        return new KindWords(core.in(locale), this::catalogue);
    }

    /** Finds the plugins and starts all that shall run; never throws for a plugin's sake. */
    public void startPlugins() {
        locked(() -> {
            JarCopies.prepare(places.work());
            state.files.putAll(folder.find(places));
            state.enabled.putAll(records().enabled());
            settle();
            catalogue.out().forEach((id, out) -> LOG.warn("Plugin {} is out: {}", id, out.reason()));
        });
    }

    /** Lets a plugin run, now and at every start of the server; its file is looked at again. */
    public PluginStatus start(String id) {
        return change(id, () -> {
            var found = folder.find(places);
            state.running.keySet().forEach(found::remove);
            state.files.putAll(found);
            records().enable(state, id, true);
            state.failures.remove(id);
            state.optionalUsersOf(id).forEach(this::takeDown);
            settle();
        });
    }

    /** Stops a plugin, now and for every start of the server, and with it those that need it. */
    public PluginStatus stop(String id) {
        return change(id, () -> {
            records().enable(state, id, false);
            state.withUsers(id).forEach(this::takeDown);
            settle();
        });
    }

    /** All plugins that are installed or chosen, by id. */
    public List<PluginStatus> plugins() {
        return new PluginReport(state, core).all();
    }

    public Optional<PluginStatus> plugin(String id) {
        return plugins().stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    /** The tables of a plugin, running or not. */
    public List<String> tables(String id) {
        return state.descriptor(id).map(plugin -> records().tables(plugin)).orElse(List.of());
    }

    /** Undoes everything backwards: the plugins, then the core. What was enabled stays enabled. */
    @Override
    public void close() {
        locked(() -> state.backwards().forEach(this::takeDown));
    }

    private PluginStatus change(String id, Runnable work) {
        if (plugin(id).isEmpty()) {
            throw new NotFound("plugin " + id);
        }
        locked(work);
        var status = plugin(id).orElseThrow();
        LOG.info("Plugin {} is {} now", id, status.state());
        return status;
    }

    /** Starts, one after the other, what can and shall run and does not yet. */
    private void settle() {
        for (var next = state.nextToStart(); next.isPresent(); next = state.nextToStart()) {
            bringUp(next.get());
        }
        publish();
    }

    private void bringUp(String id) {
        var used = state.resolution().uses().get(id).stream()
                .map(state.running::get)
                .toList();
        try {
            var own = OwnSettings.of(district, services.storage(), id);
            var running = starter.start(state.files.get(id), used, own, catalogue.permissions());
            state.running.put(id, running);
            publish();
        } catch (PluginFailure failure) {
            state.failures.put(id, failure.reason());
            LOG.warn("Plugin {} does not start", id, failure);
        }
    }

    private void takeDown(Running each) {
        state.running.remove(each.id());
        publish();
        each.register().undo();
    }

    private void publish() {
        catalogue = CatalogueMaker.of(state.running.values(), new PluginReport(state, core).out());
        served = catalogue.served();
        afterChange.run();
    }

    private PluginRecords records() {
        return new PluginRecords(data(), services.clock());
    }

    private Data data() {
        return services.storage().data(HostedOwner.CORE);
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
