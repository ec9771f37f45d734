package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.data.Data;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class IdempotencyKeysTest {

    private final Data data;
    private final TestClock clock;
    private final IdempotencyKeys keys;

    IdempotencyKeysTest(Database database, TestClock clock) {
        data = database.data("core");
        this.clock = clock;
        keys = new IdempotencyKeys(database);
    }

    @BeforeEach
    void record() {
        data.act(handle -> handle.execute("delete from core_idempotency"));
        data.act(handle -> {
            keys.record(handle, "member-1", "POST /matters", "key", "hash", "/matters/5");
            return null;
        });
    }

    @Test
    void theSameRequestAgainIsAnsweredWithTheFirstResult() {
        assertThat(replay("member-1", "POST /matters", "key", "hash")).contains("/matters/5");
    }

    @Test
    void aKeyBelongsToItsActorAndRoute() {
        assertThat(replay("member-2", "POST /matters", "key", "hash")).isEmpty();
        assertThat(replay("member-1", "POST /members", "key", "hash")).isEmpty();
        assertThat(replay("member-1", "POST /matters", "other", "hash")).isEmpty();
    }

    @Test
    void aKeyThatComesWithOtherInputIsRefused() {
        assertThatThrownBy(() -> replay("member-1", "POST /matters", "key", "other"))
                .isInstanceOf(IdempotencyKeys.OtherInput.class);
    }

    @Test
    void aKeyIsKeptForADayAndMayThenComeAnew() {
        clock.move(Duration.ofHours(24));
        assertThat(replay("member-1", "POST /matters", "key", "hash")).isPresent();
        clock.move(Duration.ofMillis(1));
        assertThat(replay("member-1", "POST /matters", "key", "hash")).isEmpty();

        data.act(handle -> {
            keys.record(handle, "member-1", "POST /matters", "key", "new", "/matters/6");
            return null;
        });
        assertThat(replay("member-1", "POST /matters", "key", "new")).contains("/matters/6");
        assertThat(keys.forgetOld()).isZero();
        clock.move(Duration.ofHours(25));
        assertThat(keys.forgetOld()).isEqualTo(1);
    }

    @Test
    void whatIsUndoneKeepsItsKey() {
        assertThatThrownBy(() -> data.act(handle -> {
                    keys.record(handle, "member-1", "POST /matters", "fresh", "hash", "/matters/7");
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(replay("member-1", "POST /matters", "fresh", "hash")).isEmpty();
    }

    private Optional<String> replay(String actor, String route, String key, String hash) {
        return data.read(handle -> keys.replay(handle, actor, route, key, hash));
    }
}
