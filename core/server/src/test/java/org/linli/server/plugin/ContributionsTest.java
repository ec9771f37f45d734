package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Permission;
import org.linli.api.figure.Figure;
import org.linli.api.figure.Unit;

class ContributionsTest {

    private static final Permission SEE = new Permission("p.see");

    private final Register register = new Register("p");
    private final Contributions brings = new Contributions("p", register);

    @Test
    void whoLooksAtAllSeesItWholeWhileItIsTakenBack() throws Exception {
        for (int i = 0; i < 100; i++) {
            brings.add("permission", brings.permissions, new Permission("p.may-" + i));
        }
        var begun = new CountDownLatch(1);
        var stop = new Thread(() -> {
            begun.countDown();
            register.undo();
        });
        List<Permission> seen = brings.whole(all -> {
            stop.start();
            awaitBlocked(stop, begun);
            return List.copyOf(all.permissions);
        });
        stop.join();
        assertThat(seen).hasSize(100);
        assertThat(brings.permissions).isEmpty();
    }

    @Test
    void onceAPluginIsSetUpNothingIsAddedAndWhatItHasCanStillBeUndone() {
        brings.role("clerk", List.of(new Permission("p.see")));
        brings.role("clerk", List.of(new Permission("p.write")));
        brings.close();
        assertThatThrownBy(() -> brings.put("figure", brings.figures, "late", Figure.of("late", Unit.COUNT, SEE)))
                .hasMessage("p has been set up: figure late comes too late");
        assertThat(brings.roles.get("clerk")).containsExactly(new Permission("p.see"), new Permission("p.write"));
        assertThat(brings.figures).isEmpty();
        register.undo();
        assertThat(brings.roles).isEmpty();
    }

    @Test
    void whatTwoThreadsBringUnderOneKeyIsTakenOnce() throws Exception {
        var together = new CyclicBarrier(2);
        var refused = new AtomicInteger();
        Runnable bring = () -> {
            for (int i = 0; i < 1_000; i++) {
                try {
                    together.await();
                    brings.put("figure", brings.figures, "f" + i, Figure.of("f" + i, Unit.COUNT, SEE));
                } catch (IllegalArgumentException twice) {
                    refused.incrementAndGet();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        var other = new Thread(bring);
        other.start();
        bring.run();
        other.join();
        assertThat(brings.figures).hasSize(1_000);
        assertThat(refused).hasValue(1_000);
    }

    private static void awaitBlocked(Thread thread, CountDownLatch begun) {
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        while (thread.getState() != Thread.State.BLOCKED && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }
}
