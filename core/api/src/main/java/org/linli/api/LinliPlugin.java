package org.linli.api;

/**
 * A plugin's entry: named in {@code linli-plugin.yml}, made once by its public constructor without arguments. All that
 * {@code setup} registers is undone backwards when the plugin stops; there is nothing to clean up.
 */
public interface LinliPlugin {

    void setup(Setup to);
}
