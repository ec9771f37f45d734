package org.linli.server.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that run pages. A page that takes too long is interrupted and answered 503; one plugin whose pages hang
 * gets at most half of the threads, so that the others go on.
 */
final class Workers implements AutoCloseable {

    private static final int WAITING_PER_THREAD = 4;
    private static final int IDLE_SECONDS = 60;
    private final int threads;
    private final Duration limit;
    private final Map<String, Semaphore> shares = new ConcurrentHashMap<>();
    private volatile ThreadPoolExecutor pool;

    Workers(int threads, Duration limit) {
        this.threads = threads;
        this.limit = limit;
        this.pool = pool();
    }

    /** Runs work of an owner and gives what it gives or throws what it throws. */
    Reply run(String owner, Callable<Reply> work) throws Throwable {
        return run(owner, limit, work);
    }

    /** The same with a time of its own. */
    Reply run(String owner, Duration time, Callable<Reply> work) throws Throwable {
        var share = shares.computeIfAbsent(owner, id -> new Semaphore(share(id)));
        if (!share.tryAcquire()) {
            throw Trouble.busy();
        }
        var task = new Task(share, work);
        try {
            return await(submit(task), task, time);
        } catch (RejectedExecutionException e) {
            task.giveUp();
            throw Trouble.busy();
        }
    }

    /** To the threads of now: those of a moment ago may take nothing more. */
    private Future<Reply> submit(Task task) {
        var asked = pool;
        try {
            return asked.submit(task);
        } catch (RejectedExecutionException turnedAway) {
            if (asked == pool) {
                throw turnedAway;
            }
            return submit(task);
        }
    }

    private int share(String owner) {
        return owner.equals(Served.CORE) ? Integer.MAX_VALUE : Math.max(1, threads / 2);
    }

    private static Reply await(Future<Reply> answer, Task task, Duration time) throws Throwable {
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            task.giveUp();
            throw Trouble.outOfTime();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    /** New threads for new requests; the old end with what they do, and with all that a plugin left on them. */
    void renew() {
        var old = pool;
        pool = pool();
        old.shutdown();
    }

    private ThreadPoolExecutor pool() {
        var number = new AtomicInteger();
        var fresh = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(threads * WAITING_PER_THREAD),
                work -> {
                    var thread = new Thread(work, "linli-page-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    thread.setContextClassLoader(Workers.class.getClassLoader());
                    return thread;
                });
        fresh.allowCoreThreadTimeOut(true);
        return fresh;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    /** Gives the owner's share back when the work has truly ended, also after nobody waits for it any more. */
    private static final class Task implements Callable<Reply> {

        private final Semaphore share;
        private final Callable<Reply> work;
        private final AtomicBoolean taken = new AtomicBoolean();

        Task(Semaphore share, Callable<Reply> work) {
            this.share = share;
            this.work = work;
        }

        @Override
        public Reply call() throws Exception {
            if (!taken.compareAndSet(false, true)) {
                throw Trouble.outOfTime();
            }
            try {
                return work.call();
            } finally {
                share.release();
            }
        }

        /** Nobody waits any more: what has not begun never will. */
        void giveUp() {
            if (taken.compareAndSet(false, true)) {
                share.release();
            }
        }
    }
}
