package example.saboteur;

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
            while (!Boolean.getBoolean("saboteur.end")) {
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
    LOOPS {
        @Override
        void work() {
            // the caller goes in a circle
        }
    };

    abstract void work();
}
