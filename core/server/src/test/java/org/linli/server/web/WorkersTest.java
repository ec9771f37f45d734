package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final int CALLS = 1_000;
    private static final Reply DONE = Reply.empty(200);
    private final Workers workers = new Workers(4, Duration.ofMinutes(1));

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void whatTheWorkGivesOrThrowsComesBack() throws Throwable {
        assertThat(workers.run("core", () -> DONE)).isSameAs(DONE);
        assertThatThrownBy(() -> workers.run("core", () -> {
                    throw new NoClassDefFoundError("gone");
                }))
                .isInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void workThatTakesTooLongIsInterruptedAndAnswered503() throws Throwable {
        var interrupted = new CountDownLatch(1);
        try (var quick = new Workers(4, Duration.ofMillis(50))) {
            assertThatThrownBy(() -> quick.run("slow", () -> {
                        try {
                            new CountDownLatch(1).await();
                        } finally {
                            interrupted.countDown();
                        }
                        return DONE;
                    }))
                    .satisfies(thrown -> assertThat(Trouble.of(thrown).status()).isEqualTo(503));
            assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void onePluginThatHangsGetsHalfOfTheThreadsAndTheOthersGoOn() throws Throwable {
        var release = new CountDownLatch(1);
        var inside = new CountDownLatch(2);
        var callers = Executors.newCachedThreadPool();
        try {
            Future<Reply> first = callers.submit(() -> hanging(inside, release));
            Future<Reply> second = callers.submit(() -> hanging(inside, release));
            assertThat(inside.await(1, TimeUnit.MINUTES)).isTrue();

            assertThatThrownBy(() -> workers.run("hangs", () -> DONE))
                    .satisfies(thrown -> assertThat(Trouble.of(thrown).status()).isEqualTo(503));
            assertThat(workers.run("other", () -> DONE)).isSameAs(DONE);

            release.countDown();
            assertThat(first.get(1, TimeUnit.MINUTES)).isSameAs(DONE);
            assertThat(second.get(1, TimeUnit.MINUTES)).isSameAs(DONE);
            assertThat(workers.run("hangs", () -> DONE)).isSameAs(DONE);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void newThreadsKeepNothingThatOldPagesLeftOnTheirs() throws Throwable {
        var left = new AtomicReference<Thread>();
        var fresh = new AtomicReference<Thread>();
        workers.run("core", () -> thread(left));
        workers.renew();
        workers.run("core", () -> thread(fresh));
        left.get().join(TimeUnit.MINUTES.toMillis(1));
        assertThat(left.get().isAlive()).isFalse();
        assertThat(fresh.get()).isNotSameAs(left.get());
    }

    @Test
    void nobodyIsTurnedAwayWhileThreadsAreRenewed() throws Throwable {
        var caller = Executors.newSingleThreadExecutor();
        try {
            var calls = caller.submit(() -> {
                for (int call = 0; call < CALLS; call++) {
                    assertThat(answered()).isSameAs(DONE);
                }
            });
            while (!calls.isDone()) {
                workers.renew();
            }
            calls.get();
        } finally {
            caller.shutdownNow();
        }
    }

    private Reply answered() {
        try {
            return workers.run("core", () -> DONE);
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private Reply hanging(CountDownLatch inside, CountDownLatch release) {
        try {
            return workers.run("hangs", () -> {
                inside.countDown();
                release.await();
                return DONE;
            });
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static Reply thread(AtomicReference<Thread> into) {
        into.set(Thread.currentThread());
        return DONE;
    }
}
