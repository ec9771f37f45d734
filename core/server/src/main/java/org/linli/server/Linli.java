package org.linli.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.linli.server.asset.Assets;
import org.linli.server.control.ControlServer;
import org.linli.server.control.DataFolder;
import org.linli.server.control.PluginAlarm;
import org.linli.server.control.PluginChanges;
import org.linli.server.control.PluginConditions;
import org.linli.server.control.PluginControl;
import org.linli.server.data.IdempotencyKeys;
import org.linli.server.demo.DemoClock;
import org.linli.server.demo.Demonstration;
import org.linli.server.demo.SiteMark;
import org.linli.server.demo.TrainersClock;
import org.linli.server.key.Sealing;
import org.linli.server.list.ListContext;
import org.linli.server.plugin.Catalogue;
import org.linli.server.plugin.PluginHost;
import org.linli.server.roster.RosterControl;
import org.linli.server.web.Served;
import org.linli.server.web.Site;
import org.linli.server.web.WebParts;
import org.linli.server.web.WebServer;
import org.linli.server.web.WebSettings;

/**
 * A running site. This file reads as the list of the product's parts: the ground (database, keys, events, jobs,
 * search),
 * the core's nouns upon it, the plugins, and the web that shows them. There is no container: what a part needs stands
 * in its constructor.
 */
public final class Linli implements AutoCloseable {

    private final Ground ground;
    private final Nouns nouns;
    private final PluginHost host;
    private final Assets assets = new Assets();
    private volatile Runnable beforeRequests = () -> {};
    private final boolean demonstration;
    private final WebServer web;
    private final ControlServer control;

    /**
     * Starts a site. Throws when the data folder is in use, the database cannot be opened, the port is taken, or a
     * demonstration was left half filled; then nothing is left open.
     */
    public static Linli start(SiteSettings settings) {
        var clock = new DemoClock(settings.clock());
        var ground = new Ground(settings, clock);
        try {
            return new Linli(settings, ground, clock);
        } catch (RuntimeException | Error e) {
            ground.close();
            throw e;
        }
    }

    private Linli(SiteSettings settings, Ground ground, DemoClock clock) {
        this.ground = ground;
        var mark = new SiteMark(ground.core());
        clock.ahead(mark.ahead());
        nouns = new Nouns(ground, settings, this::catalogue);
        host = new PluginHost(nouns.services(), settings.district(), settings.plugins());

        PluginAlarm.set(
                new PluginAlarm.Ground(clock, ground.core(), () -> ground.audit, nouns.board.of(Served.CORE)),
                ground.isolation.faults(),
                host);
        boolean empty = mark.begin(settings.district().demonstration(), clock.millis());
        demonstration = mark.demonstration();
        var trainers = demonstration ? Optional.of(nouns.trainersClock(clock)) : Optional.<TrainersClock>empty();
        host.startCore(Modules.of(nouns, host, assets::href, trainers));
        host.takingOut().loading().afterwards(nouns.rights.erasures()::finish);
        host.startPlugins();
        if (empty) {
            new Demonstration(nouns.demoParts(clock), nouns.areas, ground.isolation).fill(host.catalogue());
            mark.filled();
        }
        // before anybody can look: a backup that was brought back may hold who was erased since
        nouns.rights.erasures().finishAll();
        web = new WebServer(webParts(settings, clock)).start();
        host.serve(web);
        ground.start();
        var changes = new PluginChanges(host, ground.core(), () -> ground.audit);
        var commands = new HashMap<>(new PluginControl(changes).commands());
        commands.putAll(new RosterControl(nouns.rosters, nouns.areas).commands());
        control = control(settings, commands);
    }

    /** The address to begin with. */
    public String address() {
        return web.address();
    }

    /** The one-time link with which the first administrator is made, as long as there is no account. */
    public Optional<String> firstAdministrator() {
        return nouns.first.path().map(path -> web.address() + path);
    }

    /** Whether its data is a demonstration's. */
    public boolean demonstration() {
        return demonstration;
    }

    public PluginHost plugins() {
        return host;
    }

    /** Does now the jobs that are due: somebody moved the clock. */
    public void lookForDueJobs() {
        ground.jobs.look();
    }

    /** Does something before each request is answered: for authors, whose changes show at once. */
    public void beforeRequests(Runnable work) {
        beforeRequests = work;
    }

    @Override
    public void close() {
        control.close();
        web.close();
        host.close();
        nouns.rosters.close();
        nouns.catalogues.close();
        ground.close();
    }

    private static ControlServer control(SiteSettings settings, Map<String, UnaryOperator<JsonNode>> commands) {
        try {
            return ControlServer.open(DataFolder.at(settings.dataFolder()), commands);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Served served() {
        beforeRequests.run();
        return host.served();
    }

    private Catalogue catalogue() {
        return host.catalogue();
    }

    private WebParts webParts(SiteSettings settings, DemoClock clock) {
        var district = settings.district();
        var bounds = settings.bounds();
        var http = district.http();
        var tls = http.tls().map(own -> new WebSettings.Tls(own.certificate(), own.key(), ""));
        return new WebParts(
                new WebSettings(
                        http.host(), http.port(), district.address(), tls, http.trustedProxies(), bounds.requests()),
                new Site(district::name, Version.TEXT, demonstration, clock::moved),
                this::served,
                nouns.viewers,
                new TakenForms(new IdempotencyKeys(ground.database), new Sealing(ground.keys, "idempotency")),
                nouns.files,
                assets,
                viewer -> new ListContext(viewer, nouns.areas, ground.search, ground.clock),
                nouns.views,
                ground.clock,
                ground.isolation,
                new PluginConditions(host)::all,
                ground.keys.secret("web"));
    }
}
