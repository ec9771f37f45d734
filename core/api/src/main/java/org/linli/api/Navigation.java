package org.linli.api;

import org.linli.api.access.Permission;

/** An entry in a menu, until it says whose: the public site's, or the workbench's for holders of a permission. */
public interface Navigation {

    /** In the menu of the public site, for everybody. */
    void forPublic();

    /** In the menu of the workbench, for those who hold the permission somewhere. */
    void forStaff(Permission permission);
}
