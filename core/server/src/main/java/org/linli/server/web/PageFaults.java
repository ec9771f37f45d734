package org.linli.server.web;

import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Faults;

/** Counts how the pages of plugins went; a request that is refused went well. */
record PageFaults(Faults faults) {

    void went(Route route) {
        if (!route.owner().equals(Served.CORE)) {
            faults.went(route.owner(), FaultKind.PAGE);
        }
    }

    void failed(Route route, Throwable thrown) {
        if (Trouble.of(thrown).fault() && !route.owner().equals(Served.CORE)) {
            faults.failed(route.owner(), FaultKind.PAGE, route.path(), thrown);
        } else {
            went(route);
        }
    }
}
