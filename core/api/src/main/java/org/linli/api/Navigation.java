package org.linli.api;

import org.linli.api.access.Permission;

/** An entry in a menu, until it says whose: the public site's, or the workbench's for holders of a permission. */
public interface Navigation {

    void forPublic();

    void forStaff(Permission permission);
}
