package org.linli.server.plugin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.api.LinliPlugin;
import org.linli.api.data.Data;
import org.linli.api.event.Event;
import org.linli.api.words.Words;
import org.linli.server.district.District;
import org.linli.server.web.Front;
import org.linli.server.web.Served;
import org.linli.server.words.Bundles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where owners come up and go down, and where what they have registered is published as one catalogue. Changed under
 * the host's lock alone; readers of the catalogue never wait.
 */
final class Stage {

    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);

    final HostState state;
    final PluginStarter starter;
    final JarStock stock;
    final Care care;
    final Archives archives;
    private final Services services;
    private final District district;
    private final Bundles core = Bundles.core();
    private final Retiring retiring = new Retiring();
    private volatile Catalogue catalogue = Catalogue.EMPTY;
    private volatile Served served = catalogue.served();
    private volatile Front front = Front.NONE;

    Stage(Services services, District district, PluginPlaces places, PluginStarter starter) {
        this.services = services;
        this.district = district;
        this.starter = starter;
        this.stock = new JarStock(places);
        this.archives = new Archives(places.data(), services.storage(), services.clock());
        this.state = new HostState(district);
        this.care = Care.of(services, starter.footprints(), this::catalogue);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Served served() {
        return served;
    }

    void serve(Front with) {
        front = with;
    }

    void startCore(List<LinliPlugin> modules) {
        var register = new Register(HostedOwner.CORE);
        var contributions = new Contributions(HostedOwner.CORE, register);
        var loader = Stage.class.getClassLoader();
        var owner = new HostedOwner(HostedOwner.CORE, loader, "org.linli.server", this::coreWords, data());
        var setup = new HostedSetup(owner, services, OwnSettings.NONE, contributions);
        modules.forEach(module -> module.setup(setup));
        contributions.close();
        PluginStarter.refuseUndeclared(contributions, contributions.permissions);
        var running = new Running(owner, contributions, register, List.of());
        running.begin();
        state.run(all -> all.put(HostedOwner.CORE, running));
        publish();
    }

    /** Starts, one after the other, what can and shall run and does not yet. */
    void settle() {
        for (var next = state.nextToStart(); next.isPresent(); next = state.nextToStart()) {
            bringUp(next.get());
        }
        state.stored = records().stored();
        publish();
    }

    private void bringUp(String id) {
        var used = state.resolution().uses().get(id).stream()
                .map(state.running::get)
                .toList();
        try {
            var running = starter.start(state.files.get(id), used, settings(id), catalogue.permissions());
            begin(running);
            state.run(all -> all.put(id, running));
            publish();
        } catch (PluginFailure failure) {
            state.failures.put(id, failure.reason());
            LOG.warn("Plugin {} does not start", id, failure);
        }
    }

    private void begin(Running running) {
        try {
            running.begin();
            runs(running.id(), state.files.get(running.id()));
        } catch (RuntimeException thrown) {
            running.register().undo();
            throw TimeLimit.failure(thrown);
        }
    }

    /** From now on older versions than the one before it do not run, and what fails is counted anew. */
    void runs(String id, PluginFile file) {
        storage().runs(id, file.version());
        services.isolation().faults().begin(id);
    }

    void takeDown(Running each) {
        state.run(all -> all.remove(each.id()));
        publish();
        each.register().undo();
    }

    /** Stops a plugin that fails again and again, and its users, until somebody or the server starts it again. */
    void setAside(String id) {
        care.verdict(id).ifPresent(why -> {
            LOG.warn("Plugin {} is set aside: {}", id, why);
            state.failures.put(id, why.asideReason());
            state.withUsers(id).forEach(this::takeDown);
            settle();
        });
    }

    void check(Swap swap, Map<String, Running> all) {
        swap.check(all, services, district.languages().get(0));
    }

    /** Publishes what runs from now on at once; what leaves goes when its requests have ended. */
    void exchange(Map<String, Running> all, List<Running> leaving) {
        state.run(now -> {
            now.clear();
            now.putAll(all);
        });
        publish();
        retiring.retire(leaving, front);
    }

    void publish() {
        catalogue = CatalogueMaker.of(state.shown(), report().out());
        served = catalogue.served();
        front.refresh();
    }

    void close() {
        retiring.close();
        state.backwards().forEach(this::takeDown);
    }

    PluginReport report() {
        return new PluginReport(state, core, care::weakness);
    }

    OwnSettings settings(String id) {
        return OwnSettings.of(district, storage(), id);
    }

    Services.Storage storage() {
        return services.storage();
    }

    /** Tells all who listen, in an act. */
    void publish(Handle handle, Event event) {
        services.bus().events(HostedOwner.CORE).publish(handle, event);
    }

    long now() {
        return services.clock().millis();
    }

    PluginRecords records() {
        return new PluginRecords(data(), services.clock());
    }

    /** How far the tables of a plugin are. */
    int level(String id) {
        return storage().level(id);
    }

    /** Drops the tables of a plugin, and removes what the core keeps for it: both or neither. */
    void erase(String id) {
        long now = now();
        storage().erase(id, handle -> PluginErasureDao.erase(handle, id, now));
    }

    private Words coreWords(Locale locale) {
        return new KindWords(core.in(locale), this::catalogue);
    }

    private Data data() {
        return storage().core();
    }
}
