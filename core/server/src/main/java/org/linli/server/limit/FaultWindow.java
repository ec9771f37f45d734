package org.linli.server.limit;

import java.time.Duration;

/** Counts what went well and what failed within the last stretch of time, in a fixed number of slices of it. */
final class FaultWindow {

    private static final int SLICES = 10;

    private final long sliceMs;
    private final long[] slice = new long[SLICES];
    private final int[] tried = new int[SLICES];
    private final int[] failed = new int[SLICES];

    FaultWindow(Duration length) {
        this.sliceMs = Math.max(1, length.toMillis() / SLICES);
    }

    void add(long nowMs, boolean fault) {
        long number = nowMs / sliceMs;
        int at = Math.floorMod(number, SLICES);
        if (slice[at] != number) {
            slice[at] = number;
            tried[at] = 0;
            failed[at] = 0;
        }
        tried[at]++;
        failed[at] += fault ? 1 : 0;
    }

    int tried(long nowMs) {
        return sum(tried, nowMs);
    }

    int failed(long nowMs) {
        return sum(failed, nowMs);
    }

    private int sum(int[] counts, long nowMs) {
        long last = nowMs / sliceMs;
        int sum = 0;
        for (int at = 0; at < SLICES; at++) {
            boolean within = slice[at] > last - SLICES && slice[at] <= last;
            sum += within ? counts[at] : 0;
        }
        return sum;
    }
}
