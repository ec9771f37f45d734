package org.linli.server.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IsolationTest {

    private final Isolation isolation =
            new Isolation(Limits.STANDARD.withPart(Duration.ofMillis(50)).withThreads(1), Clock.systemUTC());
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        isolation.close();
    }

    @Test
    void workRunsOnAThreadOfItsOwnWithTheLoaderOfItsOwner() {
        var loader = new ClassLoader(null) {};
        var seen = isolation.begin(work("p", loader), Thread::currentThread).get();
        assertThat(seen).isNotEqualTo(Thread.currentThread());
        assertThat(seen.getName()).isEqualTo("linli-p-nightly");
        assertThat(isolation
                        .begin(work("p", loader), () -> Thread.currentThread().getContextClassLoader())
                        .get())
                .isSameAs(loader);
    }

    @Test
    void whatItThrowsIsThrownAsItIsAndCounted() {
        assertThatThrownBy(() -> isolation.run(work("p"), () -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class)
                .hasMessage("deep");
        assertThat(isolation.faults().last("p").orElseThrow().text()).isEqualTo("StackOverflowError: deep");
    }

    @Test
    void workThatDoesNotEndIsInterruptedAndGivenUp() throws Exception {
        var interrupted = new CountDownLatch(1);
        assertThatThrownBy(() -> isolation.run(part("p"), () -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                }))
                .isInstanceOf(OutOfTime.class);
        assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void workThatIsDeafTakesAPlaceOfItsOwnerAlone() {
        assertThatThrownBy(() -> isolation.run(part("deaf"), this::untilReleased))
                .isInstanceOf(OutOfTime.class);
        assertThatThrownBy(() -> isolation.run(work("deaf"), () -> {})).isInstanceOf(Crowded.class);
        isolation.run(work("another"), () -> {});
        assertThat(isolation.faults().last("deaf").orElseThrow().text()).startsWith("Crowded: ");
    }

    private void untilReleased() {
        boolean released = false;
        while (!released) {
            try {
                release.await();
                released = true;
            } catch (InterruptedException e) {
                // it is deaf
            }
        }
    }

    private static Work part(String owner) {
        return new Work(owner, IsolationTest.class.getClassLoader(), FaultKind.PART, "/");
    }

    private static Work work(String owner) {
        return work(owner, IsolationTest.class.getClassLoader());
    }

    private static Work work(String owner, ClassLoader loader) {
        return new Work(owner, loader, FaultKind.JOB, "nightly");
    }
}
