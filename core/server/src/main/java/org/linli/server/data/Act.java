package org.linli.server.data;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.linli.api.data.Busy;
import org.linli.server.limit.Hops;

/** One act in the writer's queue: what to do, with whose class loader, and the caller who waits for the answer. */
final class Act<T> {

    private enum State {
        WAITING,
        TAKEN,
        GIVEN_UP
    }

    private final Callable<T> work;
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final int hops = Hops.now();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CompletableFuture<Callable<T>> answer = new CompletableFuture<>();
    private Callable<T> outcome;

    Act(Callable<T> work) {
        this.work = () -> Hops.at(hops, work);
    }

    /** Whether it is still wanted; asked once, when its turn comes. */
    boolean take() {
        return state.compareAndSet(State.WAITING, State.TAKEN);
    }

    /** Does the work, which may happen again when its group could not be stored; the last outcome counts. */
    void run(Lease lease, Leases leases) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            T value = lease.inSavepoint(() -> leases.holding(lease, work));
            outcome = () -> value;
        } catch (Lease.TransactionLost lost) {
            outcome = thrower(lost.getCause());
            throw lost;
        } catch (Throwable thrown) {
            outcome = thrower(thrown);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Tells the caller what came of it. */
    void tell() {
        answer.complete(outcome);
    }

    void fail(Throwable because) {
        answer.complete(thrower(because));
    }

    /** Waits for what came of it: its value, or what it threw. */
    T await() throws Exception {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get().call();
                } catch (InterruptedException thrown) {
                    if (answer.isDone()) {
                        throw thrown;
                    }
                    interrupted = true;
                    if (state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
                        throw new Busy("interrupted before its turn came");
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T> Callable<T> thrower(Throwable thrown) {
        return () -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown;
        };
    }
}
