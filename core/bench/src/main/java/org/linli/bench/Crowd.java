package org.linli.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Clients that each call the same thing again and again for a while, all at one time. */
final class Crowd {

    private static final long WAIT_MAX_SECONDS = 60;

    private Crowd() {}

    /** How many calls came back in each second. */
    static double perSecond(int clients, long millis, Callable<?> call) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(clients);
        var ready = new CountDownLatch(clients);
        var done = new AtomicLong();
        try {
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            var running = IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        long calls = 0;
                        for (; System.nanoTime() < until; calls++) {
                            call.call();
                        }
                        return done.addAndGet(calls);
                    }))
                    .toList();
            long began = System.nanoTime();
            for (var one : running) {
                one.get();
            }
            return done.get() * 1e9 / (System.nanoTime() - began);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
            threads.awaitTermination(WAIT_MAX_SECONDS, TimeUnit.SECONDS);
        }
    }
}
