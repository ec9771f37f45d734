package org.linli.server.web;

import java.time.Duration;
import java.util.Collection;

/** Who serves what the host publishes. */
public interface Front {

    /** Nobody is served: before the web begins, and in tests without it. */
    Front NONE = new Front() {
        @Override
        public void refresh() {
            // nothing is served
        }

        @Override
        public void awaitLeft(Collection<? extends Owner> gone, Duration max) {
            // nobody has to leave
        }
    };

    /** Takes what is served now, and lets go of what was before. */
    void refresh();

    /** Waits until no request is under way that began when one of these was served. */
    void awaitLeft(Collection<? extends Owner> gone, Duration max);
}
