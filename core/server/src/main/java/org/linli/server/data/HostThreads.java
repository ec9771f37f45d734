package org.linli.server.data;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes daemon threads that do not inherit a plugin's class loader from whoever happened to need one. */
final class HostThreads implements ThreadFactory {

    private final String name;
    private final AtomicInteger made = new AtomicInteger();

    HostThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(null, work, name + "-" + made.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(HostThreads.class.getClassLoader());
        return thread;
    }
}
