package org.linli.server.plugin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was done for one owner, each with how it is undone; undone backwards, once. What throws while being undone is
 * logged and the rest is undone all the same.
 */
public final class Register {

    private static final Logger LOG = LoggerFactory.getLogger(Register.class);
    private static final int ENTRIES_MAX = 10_000;

    private final String owner;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private boolean undone;

    public Register(String owner) {
        this.owner = owner;
    }

    /** Does something and remembers how to undo it. Throws IllegalStateException once the register is undone. */
    public synchronized void add(String what, Runnable work, Runnable undo) {
        if (undone) {
            throw new IllegalStateException(owner + " is stopped: " + what);
        }
        if (entries.size() >= ENTRIES_MAX) {
            throw new IllegalStateException(owner + " registers more than " + ENTRIES_MAX + " things");
        }
        work.run();
        entries.push(new Entry(what, undo));
    }

    /** Looks at what is registered while nothing is added or undone. */
    synchronized <T> T whole(Supplier<T> look) {
        return look.get();
    }

    public synchronized void undo() {
        undone = true;
        while (!entries.isEmpty()) {
            var entry = entries.pop();
            try {
                entry.undo().run();
            } catch (Throwable thrown) {
                LOG.warn("{}: could not undo {}", owner, entry.what(), thrown);
            }
        }
    }

    private record Entry(String what, Runnable undo) {}
}
