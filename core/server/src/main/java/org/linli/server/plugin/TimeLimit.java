package org.linli.server.plugin;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.linli.server.words.Message;

/** Runs a plugin's code on a thread of its own, for at most so long, with whatever it throws handed back. */
final class TimeLimit {

    private TimeLimit() {}

    /** Throws PluginFailure when time is out, or what the work threw. The thread that did not end is interrupted. */
    static void run(String name, Duration limit, ClassLoader loader, Runnable work) {
        var thrown = new AtomicReference<Throwable>();
        var thread = new Thread(null, () -> InLoader.run(loader, work), name, 0, false);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, throwable) -> thrown.set(throwable));
        thread.start();
        try {
            thread.join(limit.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            thread.interrupt();
            throw PluginFailure.because("plugin.reason.time", Long.toString(limit.toSeconds()));
        }
        if (thrown.get() != null) {
            throw failure(thrown.get());
        }
    }

    /** The reason in words for what a plugin threw. */
    static PluginFailure failure(Throwable thrown) {
        if (thrown instanceof PluginFailure failure) {
            return failure;
        }
        var kind = thrown instanceof LinkageError ? "plugin.reason.class" : "plugin.reason.threw";
        var text = thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
        return new PluginFailure(Message.of(kind, text), thrown);
    }
}
