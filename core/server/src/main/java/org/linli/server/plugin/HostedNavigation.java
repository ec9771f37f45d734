package org.linli.server.plugin;

import java.util.Optional;
import org.linli.api.Navigation;
import org.linli.api.access.Permission;
import org.linli.server.plugin.Catalogue.Entry;

/** A menu entry of one owner, until it says whose menu it is in. */
record HostedNavigation(String owner, String words, String path, Contributions into) implements Navigation {

    @Override
    public void forPublic() {
        into.add("menu entry " + path, into.navigation, new Entry(owner, words, path, Optional.empty()));
    }

    @Override
    public void forStaff(Permission permission) {
        into.add("menu entry " + path, into.navigation, new Entry(owner, words, path, Optional.of(permission)));
    }
}
