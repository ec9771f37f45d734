package example.saboteur;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** The ways in which code goes wrong. */
enum Harm {
    THROWS {
        @Override
        void work() {
            throw new IllegalStateException("sabotage");
        }
    },
    ERRS {
        @Override
        void work() {
            work();
        }
    },
    LACKS {
        @Override
        void work() {
            throw new NoClassDefFoundError("example/Nowhere");
        }
    },
    HANGS {
        @Override
        void work() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted at last", e);
            }
        }
    },
    /** Until the test ends. */
    DEAF {
        @Override
        void work() {
            var test = System.getProperty("saboteur.test");
            while (test.equals(System.getProperty("saboteur.test"))) {
                Thread.interrupted();
                LockSupport.parkNanos(1_000_000);
            }
        }
    },
    LEAKS {
        @Override
        void work() {
            var kept = new ThreadLocal<Object>();
            kept.set(new Object());
            var thread = new Thread(DEAF::work, "saboteur");
            thread.setDaemon(true);
            thread.start();
        }
    },
    /** Much memory, but not all: what is everybody's cannot be taken from one. */
    HOGS {
        @Override
        void work() {
            var held = new ArrayList<byte[]>();
            while (held.size() < 32) {
                held.add(new byte[1 << 20]);
            }
            throw new OutOfMemoryError("sabotage");
        }
    },
    /** More than any machine has. */
    EXHAUSTS {
        @Override
        void work() {
            throw new IllegalStateException("held " + new long[Integer.MAX_VALUE].length);
        }
    },
    @SuppressWarnings("removal")
    DIES {
        @Override
        void work() {
            throw new ThreadDeath();
        }
    },
    /** Leaves its thread as nobody else wants it. */
    SPOILS {
        @Override
        void work() {
            Thread.currentThread().setContextClassLoader(null);
            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
            Thread.currentThread().interrupt();
        }
    },
    NULL {
        @Override
        void work() {
            // the caller answers nothing
        }
    },
    LOOPS {
        @Override
        void work() {
            // the caller goes in a circle
        }
    };

    abstract void work();
}
