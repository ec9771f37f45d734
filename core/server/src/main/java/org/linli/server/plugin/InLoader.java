package org.linli.server.plugin;

import java.util.function.Supplier;

/** Runs an owner's code with the owner's class loader as context. */
public final class InLoader {

    private InLoader() {}

    public static void run(ClassLoader loader, Runnable work) {
        get(loader, () -> {
            work.run();
            return loader;
        });
    }

    public static <T> T get(ClassLoader loader, Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
