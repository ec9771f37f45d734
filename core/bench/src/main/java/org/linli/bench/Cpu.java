package org.linli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;

/** Processor time in nanoseconds, as the system counts it. */
final class Cpu {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Cpu() {}

    /** Of the calling thread. */
    static long own() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Of the threads that answer requests; not of the caller's, the compiler's or the collector's. */
    static long server() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().startsWith("linli-http")
                        || thread.getThreadName().startsWith("linli-page"))
                .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
                .sum();
    }
}
