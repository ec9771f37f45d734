package org.linli.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.data.Data;
import org.linli.api.rights.ConsentWithdrawn;
import org.linli.api.rights.Consents.State;
import org.linli.api.rights.Purpose;
import org.linli.server.data.AuditTrail;
import org.linli.server.data.Database;
import org.linli.server.data.Outbox;
import org.linli.server.key.Keys;
import org.linli.server.member.MemberRegister;
import org.linli.server.member.NewMember;
import org.linli.server.search.SearchIndexes;
import org.linli.server.words.Bundles;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class ConsentRegisterTest {

    private static final Purpose CALL = new Purpose("core.call", false);
    private static final Purpose HEALTH = new Purpose("core.health", true);

    private final Data data;
    private final TestClock clock;
    private final Outbox outbox;
    private final PrivacyNotices notices;
    private final ConsentRegister consents;
    private final MemberRegister members;
    private long member;

    ConsentRegisterTest(Database database, TestClock clock) {
        data = database.data("core");
        this.clock = clock;
        var audit = new AuditTrail(database);
        outbox = new Outbox(database);
        notices = new PrivacyNotices(data, clock, audit);
        notices.plant(language -> "Anhe");
        consents = new ConsentRegister(data, clock, notices, outbox.events("core"), audit);
        var index = new SearchIndexes(database).of("core", "member");
        members = new MemberRegister(new MemberRegister.Ground(data, clock, index, audit, Keys.fresh()));
    }

    @BeforeEach
    void resident() {
        member = members.add(ActingAs.ANYBODY, NewMember.named("Wang"));
    }

    @Test
    void theFirstNoticeNamesTheDistrictInBothLanguages() {
        var first = notices.find(1).orElseThrow();

        assertThat(first.text(Bundles.ENGLISH)).startsWith("This is how Anhe handles");
        assertThat(first.text(Bundles.CHINESE)).startsWith("Anhe\u4F9D\u7167");
        assertThat(first.blocks(Bundles.ENGLISH)).anyMatch(PrivacyNotice.Block::heading);
    }

    @Test
    void aConsentSaysWhenHowByWhomAndUnderWhichNotice() {
        int version = notices.publish(
                ActingAs.ANYBODY, Map.of(Bundles.ENGLISH, "A newer text.", Bundles.CHINESE, "A newer text."));
        give(new ActingAs(7, 0, member, Channel.COUNTER), CALL);

        assertThat(of(member))
                .containsExactly(new Consent("core.call", true, clock.instant(), 7, Channel.COUNTER, version));
        assertThat(state(CALL)).isEqualTo(State.GIVEN);
        assertThat(state(HEALTH)).isEqualTo(State.NEVER_ASKED);
    }

    @Test
    void aWithdrawalIsARowOfItsOwnAndOthersAreToldOnce() {
        var told = new ArrayList<Object>();
        outbox.subscribe("listener", "withdrawn-" + member, ConsentWithdrawn.class, event -> told.add(event.get()));
        give(own(), CALL);
        clock.move(Duration.ofDays(3));
        withdraw(CALL);
        withdraw(CALL);
        outbox.deliverAll();

        assertThat(of(member)).extracting(Consent::given).containsExactly(false, true);
        assertThat(state(CALL)).isEqualTo(State.WITHDRAWN);
        assertThat(told).containsExactly(new ConsentWithdrawn(member, "core.call"));
    }

    @Test
    void consentIsRecordedAgainOnlyUnderANewNotice() {
        give(own(), CALL);
        give(own(), CALL);
        assertThat(of(member)).hasSize(1);

        notices.publish(ActingAs.ANYBODY, Map.of(Bundles.ENGLISH, "Again.", Bundles.CHINESE, "Again."));
        give(own(), CALL);
        assertThat(of(member)).hasSize(2);
    }

    private ActingAs own() {
        return new ActingAs(member, 0, 0, Channel.ONLINE);
    }

    private void give(ActingAs who, Purpose purpose) {
        act(handle -> {
            consents.give(handle, who, member, purpose);
            return purpose;
        });
    }

    private void withdraw(Purpose purpose) {
        act(handle -> {
            consents.withdraw(handle, own(), member, purpose);
            return purpose;
        });
    }

    private State state(Purpose purpose) {
        return act(handle -> consents.state(handle, member, purpose));
    }

    private List<Consent> of(long id) {
        return act(handle -> consents.of(handle, id));
    }

    private <T> T act(Function<Handle, T> work) {
        return data.act(work::apply);
    }
}
