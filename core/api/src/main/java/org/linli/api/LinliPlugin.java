package org.linli.api;

import java.util.List;
import org.linli.api.check.DataCheck;

/**
 * A plugin's entry: named in {@code linli-plugin.yml}, made once by its public constructor without arguments. All that
 * {@code setup} registers is undone backwards when the plugin stops; there is nothing to clean up.
 */
public interface LinliPlugin {

    /**
     * Registers what the plugin brings. It reads none of its tables: they are brought up to date afterwards, so that a
     * version that is refused for what it registers leaves them as they were.
     */
    void setup(Setup to);

    /** What must hold of what it has stored; asked also of an instance that nobody sets up. */
    default List<DataCheck> checks() {
        return List.of();
    }
}
