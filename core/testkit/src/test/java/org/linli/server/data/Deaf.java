package org.linli.server.data;

import java.util.concurrent.CountDownLatch;

/** Code that hears no interrupt. */
final class Deaf {

    private Deaf() {}

    /** Waits, whatever happens. */
    static void await(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException thrown) {
                // some code hears nothing
            }
        }
    }
}
