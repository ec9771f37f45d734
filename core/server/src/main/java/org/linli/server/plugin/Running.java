package org.linli.server.plugin;

import java.util.List;

/**
 * An owner that is up: the core's modules together, or one plugin.
 *
 * @param uses ids of the plugins it uses
 */
record Running(HostedOwner owner, Contributions contributions, Register register, List<String> uses) {

    /** Begins what reaches outside it: jobs and subscriptions. */
    void begin() {
        InLoader.run(owner.loader(), contributions::begin);
    }

    String id() {
        return owner.id();
    }
}
