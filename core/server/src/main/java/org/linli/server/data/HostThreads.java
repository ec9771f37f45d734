package org.linli.server.data;

import java.security.AccessController;
import java.security.PrivilegedAction;
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
        Thread thread = make(work, name + "-" + made.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(HostThreads.class.getClassLoader());
        return thread;
    }

    // a thread remembers the protection domains, hence the class loaders, of all code on the stack that made it; up to
    // JDK 23 only a privileged action cuts that stack off
    @SuppressWarnings("removal")
    private static Thread make(Runnable work, String name) {
        return AccessController.doPrivileged((PrivilegedAction<Thread>) () -> new Thread(null, work, name, 0, false));
    }
}
