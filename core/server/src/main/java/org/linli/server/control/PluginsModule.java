package org.linli.server.control;

import java.util.function.Function;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.server.access.CorePermissions;
import org.linli.server.catalogue.CataloguePages;
import org.linli.server.catalogue.Catalogues;
import org.linli.server.file.FileStore;
import org.linli.server.plugin.PluginHost;
import org.linli.server.plugin.StagedJar;

/** Brings the administrator's pages of plugins. */
public final class PluginsModule implements LinliPlugin {

    private final PluginHost host;
    private final FileStore files;
    private final Catalogues catalogues;
    private final Function<StagedJar, Offer> trial;

    /** The trial says what a jar brings without bringing it in. */
    public PluginsModule(PluginHost host, FileStore files, Catalogues catalogues, Function<StagedJar, Offer> trial) {
        this.host = host;
        this.files = files;
        this.catalogues = catalogues;
        this.trial = trial;
    }

    @Override
    public void setup(Setup to) {
        var changes = new PluginChanges(host, to.data(), to::audit);
        to.routes(new InstallPages(changes, files, trial));
        var shelf = new CataloguePages(catalogues, host);
        shelf.setup(to);
        to.routes(new ArchivePages(changes));
        to.routes(new PluginPages(changes, shelf::view));
        to.navigation("plugin.list.title", "/plugins").forStaff(CorePermissions.PLUGIN_MANAGE);
    }
}
