package org.linli.server.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.data.Data;
import org.linli.api.notice.Notice;
import org.linli.api.web.NotFound;
import org.linli.server.data.Database;
import org.linli.server.data.Outbox;
import org.linli.server.plugin.Catalogue;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class NoticeBoardTest {

    private final Data data;
    private final TestClock clock;
    private final NoticeBoard board;
    private final long member;

    NoticeBoardTest(Database database, TestClock clock) {
        data = database.data("core");
        this.clock = clock;
        board = new NoticeBoard(data, clock, new Outbox(database).events("core"), () -> Catalogue.EMPTY);
        member = data.newId();
    }

    @Test
    void oneFactIsToldOnceByEachSender() {
        send("ballot", "opened 7");
        send("ballot", "opened 7");
        send("ledger", "opened 7");
        send("ballot", "opened 8");

        assertThat(all(member)).hasSize(3);
        assertThat(sentEvents()).isEqualTo(3);
    }

    @Test
    void theTextsAreKeptAsTheyWereGiven() {
        var notice = new Notice("k", "words.key", List.of("2026-000001", "", "a b"), "/ballot/7");
        data.act(handle -> {
            board.of("ballot").send(handle, member, notice);
            return null;
        });

        var kept = all(member).get(0);
        assertThat(kept.notice()).isEqualTo(notice);
        assertThat(kept.at()).isEqualTo(clock.instant());
        assertThat(kept.read()).isFalse();
    }

    @Test
    void whatWasOpenedIsReadAndTheRestWhenAllAreMarked() {
        send("ballot", "a");
        send("ballot", "b");
        long first = all(member).get(1).id();

        board.read(member, first);
        assertThat(all(member)).extracting(StoredNotice::read).containsExactly(false, true);

        board.readAll(member);
        assertThat(all(member)).allMatch(StoredNotice::read);
    }

    @Test
    void anothersNoticeIsNotFound() {
        send("ballot", "a");
        long id = all(member).get(0).id();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> board.read(data.newId(), id));
        assertThat(all(member).get(0).read()).isFalse();
    }

    @Test
    void theOldestGoWhenAMemberHasTooMany() {
        for (int i = 0; i <= NoticeBoard.PER_MEMBER_MAX; i++) {
            send("ballot", "n" + i);
        }

        assertThat(all(member)).hasSize(NoticeBoard.PER_MEMBER_MAX);
        assertThat(all(member)).noneMatch(kept -> kept.notice().key().equals("n0"));
    }

    @Test
    void whatIsOldOrTheMembersOwnIsErasedInPieces() {
        send("ballot", "old");
        clock.move(Duration.ofDays(181));
        send("ballot", "new");

        var limit = clock.instant().minus(Duration.ofDays(180));
        data.act(handle -> new NoticeDao(handle).eraseBefore(limit, 100));
        assertThat(all(member)).extracting(kept -> kept.notice().key()).containsExactly("new");

        var own = new NoticePersonalData(board);
        int erased = data.act(handle -> own.erase(handle, member, 100));
        int then = data.act(handle -> own.erase(handle, member, 100));
        assertThat(List.of(erased, then)).containsExactly(1, 0);
    }

    private void send(String owner, String key) {
        data.act(handle -> {
            board.of(owner).send(handle, member, notice(key));
            return null;
        });
    }

    private static Notice notice(String key) {
        return new Notice(key, "words", List.of(), "");
    }

    private List<StoredNotice> all(long of) {
        return board.before(of, Long.MAX_VALUE, 1_000);
    }

    private int sentEvents() {
        return data.read(handle -> handle.createQuery("select count(*) from core_event where payload like :member")
                .bind("member", "%" + member + "%")
                .mapTo(Integer.class)
                .one());
    }
}
