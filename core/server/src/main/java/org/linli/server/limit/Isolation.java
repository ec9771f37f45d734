package org.linli.server.limit;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.linli.server.limit.OwnerThreads.Begun;

/** Runs what plugins bring, each within its time and its number of threads, and counts what fails. */
public final class Isolation implements AutoCloseable {

    private final Limits limits;
    private final Faults faults;
    private final OwnerThreads threads;

    public Isolation(Limits limits, Clock clock) {
        this.limits = limits;
        this.faults = new Faults(limits, clock);
        this.threads = new OwnerThreads(limits.threads());
    }

    public Faults faults() {
        return faults;
    }

    /** Runs it and waits for its end; throws what it throws. */
    public void run(Work of, Runnable work) {
        call(of, () -> {
            work.run();
            return of;
        });
    }

    /** Runs it and gives what it gives; throws what it throws. */
    public <T> T call(Work of, Callable<T> work) {
        return begin(of, work).get();
    }

    /** The same, where to go well says nothing of others of its kind: that it fails is counted alone. */
    public <T> T callAside(Work of, Callable<T> work) {
        return begin(of, work, () -> {}).get();
    }

    /**
     * Begins it; what is answered waits for its end, from now at most so long as its kind may take. The core's own is
     * done where it is waited for.
     */
    public <T> Supplier<T> begin(Work of, Callable<T> work) {
        return begin(of, work, () -> faults.went(of.owner(), of.kind()));
    }

    private <T> Supplier<T> begin(Work of, Callable<T> work, Runnable went) {
        if (of.ofCore()) {
            return () -> undeclared(work);
        }
        var limit = of.kind().time(limits);
        Optional<Begun<T>> begun = counted(of, () -> Optional.of(threads.begin(of, limit, work)));
        return () -> counted(of, () -> {
            var result = begun.orElseThrow().await();
            went.run();
            return result;
        });
    }

    private <T> T counted(Work of, Throwing<T> work) {
        try {
            return work.get();
        } catch (Throwable thrown) {
            if (!(thrown instanceof Crowded crowded) || crowded.forEver()) {
                faults.failed(of.owner(), of.kind(), of.what(), thrown);
            }
            throw Isolation.<RuntimeException>undeclared(thrown);
        }
    }

    private static <T> T undeclared(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception thrown) {
            throw Isolation.<RuntimeException>undeclared(thrown);
        }
    }

    @Override
    public void close() {
        faults.close();
    }

    private interface Throwing<T> {
        T get() throws Throwable;
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X undeclared(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
