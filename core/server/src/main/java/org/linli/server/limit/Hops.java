package org.linli.server.limit;

import java.util.concurrent.Callable;

/** How many events led to what this thread does: an event that is published while another is taken is one further. */
public final class Hops {

    /** Where more events than this lead to each other, they go in a circle. */
    public static final int MOST = 20;

    private static final ThreadLocal<Integer> NOW = ThreadLocal.withInitial(() -> 0);

    private Hops() {}

    public static int now() {
        return NOW.get();
    }

    /** Does the work as one to which so many events led. */
    public static <T> T at(int hops, Callable<T> work) throws Exception {
        int before = NOW.get();
        NOW.set(hops);
        try {
            return work.call();
        } finally {
            NOW.set(before);
        }
    }
}
