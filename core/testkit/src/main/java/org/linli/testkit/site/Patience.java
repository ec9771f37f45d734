package org.linli.testkit.site;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what comes about by itself, longer than a slow machine takes. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(2);

    private Patience() {}

    /** Looks again and again until it is so. */
    public static void until(BooleanSupplier isSo) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("it did not come about within " + LONGEST);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
