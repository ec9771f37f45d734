package org.linli.server.figure;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.linli.api.figure.FigureRow;
import org.linli.server.limit.OutOfTime;

/** The counting of a figure, once, for all who ask for it at the same time. */
final class Count {

    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<List<FigureRow>> rows = new CompletableFuture<>();

    /** Makes it, unless somebody else does or has; says whether it did. Nothing of whose figure it is stays here. */
    boolean made(Supplier<List<FigureRow>> work) {
        if (!begun.compareAndSet(false, true)) {
            return false;
        }
        try {
            rows.complete(work.get());
        } catch (Throwable thrown) { // whatever a plugin throws is for those who wait
            rows.completeExceptionally(thrown);
        }
        return true;
    }

    /** Whether it failed at once, so that another try takes nobody's time. */
    boolean again() {
        return rows.isCompletedExceptionally()
                && !(rows.handle((none, thrown) -> thrown).join() instanceof OutOfTime);
    }

    /** Waits for its end; throws what it threw. */
    List<FigureRow> rows() {
        try {
            return rows.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("it was not counted", e.getCause());
        }
    }

    int weight() {
        return rows.isDone() && !rows.isCompletedExceptionally() ? rows.join().size() + 1 : 1;
    }
}
