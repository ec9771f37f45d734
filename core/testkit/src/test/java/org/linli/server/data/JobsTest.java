package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.TestClock;

@EachDatabase
@Timeout(60)
class JobsTest {

    private final Database database;
    private final TestClock clock;
    private final BlockingQueue<String> runs = new LinkedBlockingQueue<>();
    private final Jobs jobs;

    JobsTest(FreshDatabases databases) {
        clock = databases.clock();
        clock.set(TestClock.BEGIN);
        database = databases.open(databases.settings());
        database.migrate("core", Database.class.getClassLoader());
        jobs = new Jobs(database);
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void aDailyJobRunsAtThreeInTheMorningInShanghai() throws Exception {
        jobs.daily("a", "nightly", () -> runs.add(clock.instant().toString()));
        jobs.start();
        clock.set(Instant.parse("2026-05-20T18:59:59Z")); // a second before
        jobs.look();
        clock.set(Instant.parse("2026-05-20T19:00:00Z"));
        jobs.look();
        assertThat(runs.take()).isEqualTo("2026-05-20T19:00:00Z");

        waitUntilDone();
        clock.set(Instant.parse("2026-05-21T19:00:00Z"));
        jobs.look();
        assertThat(runs.take()).isEqualTo("2026-05-21T19:00:00Z");
    }

    @Test
    void aJobThatThrowsRunsAgainAtItsTimeAndHarmsNoOther() throws Exception {
        jobs.every("a", "bad", Duration.ofMinutes(1), () -> {
            runs.add("bad");
            throw new AssertionError("no");
        });
        jobs.start();
        clock.move(Duration.ofMinutes(1));
        jobs.look();
        assertThat(runs.take()).isEqualTo("bad");
        waitUntilDone();
        jobs.every("b", "good", Duration.ofMinutes(1), () -> runs.add("good"));
        clock.move(Duration.ofMinutes(2));
        jobs.look();
        assertThat(runs.take() + runs.take()).isIn("badgood", "goodbad");
    }

    @Test
    void twoNodesRunAJobOnce() throws Exception {
        jobs.every("a", "job", Duration.ofMinutes(1), () -> runs.add("one"));
        try (Jobs other = new Jobs(database)) {
            other.every("a", "job", Duration.ofMinutes(1), () -> runs.add("other"));
            jobs.start();
            other.start();
            for (int i = 1; i <= 5; i++) {
                clock.move(Duration.ofMinutes(1));
                jobs.look();
                other.look();
                runs.take();
                waitUntilDone();
            }
        }
        assertThat(runs).isEmpty();
    }

    @Test
    void aJobMayActAndItsOwnerMayBeRemoved() throws Exception {
        var end = jobs.every("a", "act", Duration.ofMinutes(1), () -> {
            database.data("core").act(handle -> handle.execute("insert into core_site (key, value) values ('j', '')"));
            runs.add("acted");
        });
        jobs.start();
        clock.move(Duration.ofMinutes(1));
        jobs.look();
        assertThat(runs.take()).isEqualTo("acted");
        waitUntilDone();

        end.run();
        jobs.every("b", "after", Duration.ofMinutes(1), () -> runs.add("after"));
        clock.move(Duration.ofMinutes(1));
        jobs.look();
        assertThat(runs.take()).isEqualTo("after");
        assertThat(runs).isEmpty();
    }

    /** Until what ran has been given its next time. */
    private void waitUntilDone() {
        while (database.data("core")
                .read(handle -> handle.select("select count(*) from core_job where picked")
                                .mapTo(Integer.class)
                                .one()
                        > 0)) {
            Thread.onSpinWait();
        }
    }
}
