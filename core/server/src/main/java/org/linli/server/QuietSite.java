package org.linli.server;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.linli.server.control.PluginChanges;
import org.linli.server.plugin.PluginHost;

/** A site whose plugins are set up and that serves nobody: no page is shown, no event delivered, no job done. */
public final class QuietSite implements AutoCloseable {

    private final Ground ground;
    private final Nouns nouns;
    private final PluginHost host;

    private QuietSite(SiteSettings settings, Ground ground) {
        this.ground = ground;
        var running = new AtomicReference<PluginHost>();
        nouns = new Nouns(ground, settings, () -> running.get().catalogue());
        host = new PluginHost(nouns.services(), settings.district(), settings.plugins());
        running.set(host);
        host.startCore(Modules.of(nouns, host, UnaryOperator.identity(), Optional.empty()));
        host.takingOut().loading().afterwards(nouns.rights.erasures()::finish);
        host.startPlugins();
    }

    /** Throws when the data folder is in use. */
    public static QuietSite open(SiteSettings settings) {
        var ground = new Ground(settings, settings.clock());
        try {
            return new QuietSite(settings, ground);
        } catch (RuntimeException | Error e) {
            ground.close();
            throw e;
        }
    }

    PluginHost host() {
        return host;
    }

    /** The acts on its plugins. */
    public PluginChanges plugins() {
        return new PluginChanges(host, ground.core(), () -> ground.audit);
    }

    @Override
    public void close() {
        host.close();
        nouns.rosters.close();
        nouns.catalogues.close();
        ground.close();
    }
}
