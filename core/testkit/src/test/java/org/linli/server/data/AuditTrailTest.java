package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.data.Data;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class AuditTrailTest {

    private static final ActingAs CLERK = new ActingAs(7, 8, 9, Channel.COUNTER);

    private final Data data;
    private final AuditTrail trail;
    private final AuditCheck check;

    AuditTrailTest(Database database) {
        data = database.data("core");
        trail = new AuditTrail(database);
        check = new AuditCheck();
    }

    @BeforeEach
    void empty() {
        data.act(handle -> handle.execute("delete from core_audit"));
        for (int i = 1; i <= 1_200; i++) {
            int n = i;
            data.act(handle -> {
                trail.record(handle, CLERK, "member.phone.unmask", "member", n % 3, "n " + n);
                return null;
            });
            if (i == 3) {
                trail.seal();
            }
        }
        trail.seal();
    }

    @Test
    void aRowTellsWhoDidWhatForWhomAndHow() {
        List<AuditRow> rows = data.read(handle -> trail.of(handle, "member", 1, Long.MAX_VALUE, 2));

        assertThat(rows).hasSize(2);
        AuditRow newest = rows.get(0);
        assertThat(newest.note()).isEqualTo("n 1198");
        assertThat(newest.at()).isEqualTo(TestClock.BEGIN.toEpochMilli());
        assertThat(newest.memberId()).isEqualTo(7);
        assertThat(newest.organizationId()).isEqualTo(8);
        assertThat(newest.onBehalfOfId()).isEqualTo(9);
        assertThat(newest.channel()).isEqualTo("COUNTER");
        List<AuditRow> older =
                data.read(handle -> trail.of(handle, "member", 1, rows.get(1).id(), 1));
        assertThat(older).extracting(AuditRow::note).containsExactly("n 1192");
    }

    @Test
    void theSealedTrailVerifies() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void aRowThatWasChangedShows() {
        data.act(handle -> handle.execute("update core_audit set note = 'nothing' where sequence = 700"));

        assertThat(problems()).hasSize(1).first().asString().contains("700");
    }

    @Test
    void aRowThatWasTakenOutShows() {
        data.act(handle -> handle.execute("delete from core_audit where sequence = 700"));

        assertThat(problems()).isNotEmpty().first().asString().contains("700");
    }

    @Test
    void twoRowsThatChangedPlacesShow() {
        data.act(handle -> {
            handle.execute("update core_audit set sequence = 99999 where sequence = 5");
            handle.execute("update core_audit set sequence = 5 where sequence = 6");
            return handle.execute("update core_audit set sequence = 6 where sequence = 99999");
        });

        assertThat(problems()).isNotEmpty();
    }

    private List<String> problems() {
        return data.read(check::run);
    }
}
