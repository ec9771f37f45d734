package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupWriterTest {

    private final WriterFixture fixture;

    GroupWriterTest() throws SQLException {
        fixture = new WriterFixture();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void actsThatWaitTogetherAreCommittedTogether() throws Exception {
        List<Future<Integer>> acts =
                fixture.behindABlock(WriterFixture.WAITING_MAX, n -> fixture.insert("parent", n, "null"));

        for (Future<Integer> act : acts) {
            assertThat(act.get()).isEqualTo(1);
        }
        assertThat(fixture.commits.get()).isLessThan(WriterFixture.WAITING_MAX / 2);
        assertThat(fixture.rows("parent")).hasSize(WriterFixture.WAITING_MAX);
    }

    @Test
    void whoseConstraintFailsAtCommitFailsAloneAndItsGroupIsStored() throws Exception {
        List<Future<Integer>> acts = fixture.behindABlock(10, n -> fixture.insert("child", n, n == 5 ? "404" : "null"));

        for (int n = 0; n < 10; n++) {
            Future<Integer> act = acts.get(n);
            if (n == 5) {
                assertThatThrownBy(act::get).hasRootCauseInstanceOf(SQLException.class);
            } else {
                assertThat(act.get()).isEqualTo(1);
            }
        }
        assertThat(fixture.rows("child")).hasSize(9).doesNotContain(5);
    }

    @Test
    void whoBreaksTheWholeTransactionFailsAloneAndItsGroupIsStored() throws Exception {
        List<Future<Integer>> acts = fixture.behindABlock(10, n -> {
            fixture.insert("parent", n, "null");
            return n == 5 ? fixture.insertOrRollback() : 1;
        });

        for (int n = 0; n < 10; n++) {
            Future<Integer> act = acts.get(n);
            if (n == 5) {
                assertThatThrownBy(act::get).isInstanceOf(ExecutionException.class);
            } else {
                assertThat(act.get()).isEqualTo(1);
            }
        }
        assertThat(fixture.rows("parent")).hasSize(9).doesNotContain(5);
    }
}
