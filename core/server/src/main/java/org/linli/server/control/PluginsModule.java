package org.linli.server.control;

import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.server.access.CorePermissions;
import org.linli.server.plugin.PluginHost;

/** Brings the administrator's pages of plugins. */
public final class PluginsModule implements LinliPlugin {

    private final PluginHost host;

    public PluginsModule(PluginHost host) {
        this.host = host;
    }

    @Override
    public void setup(Setup to) {
        to.routes(new PluginPages(new PluginChanges(host, to.data(), to::audit)));
        to.navigation("plugin.list.title", "/plugins").forStaff(CorePermissions.PLUGIN_MANAGE);
    }
}
