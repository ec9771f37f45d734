package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Permission;

class ContributionsTest {

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
