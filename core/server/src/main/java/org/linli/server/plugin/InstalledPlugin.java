package org.linli.server.plugin;

/**
 * What an administrator installed of a plugin while the site ran.
 *
 * @param rolledBack the version that was rolled back from, or ""
 */
public record InstalledPlugin(Shipped plugin, String rolledBack) {

    /** Whether it goes on being used where this one lies in the folder of plugins. */
    public boolean above(Shipped shipped) {
        return !JarStock.shippedIsUsed(shipped.version(), plugin.version(), rolledBack);
    }
}
