package org.linli.service365.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linli.service365.matter.MatterPermissions.ANALYSE;
import static org.linli.service365.matter.MatterPermissions.ANSWER;
import static org.linli.service365.matter.MatterPermissions.HANDLE;
import static org.linli.service365.matter.MatterPermissions.READ;
import static org.linli.service365.matter.MatterPermissions.REGISTER;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.Nobody;
import org.linli.api.code.MobileNumber;
import org.linli.api.file.Staged;
import org.linli.api.member.Contact;
import org.linli.api.procedure.Details;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

/** Who moves a matter on, and to whom. */
@EachDatabase
class MattersMoveTest {

    private final Database database;
    private Town town;
    private Hands hands;

    MattersMoveTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void build(@TempDir Path folder) {
        town = new Town(database, folder);
        hands = new Hands(town, Staff.of(901, Staff.community(town.east), READ, REGISTER, ANALYSE, HANDLE, ANSWER));
    }

    @AfterEach
    void leave() {
        town.close();
    }

    @Test
    void theOrganizationInChargeSeesAndHandlesWhatWasHandedToIt() {
        long id = file().id();
        var manager = new Hands(town, Staff.of(904, Staff.organization(town.property), READ, HANDLE));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> manager.finishes(id));
        hands.handsTo(id, town.property);
        assertThat(manager.finishes(id).step()).isEqualTo(MatterStep.REPORTING);
    }

    @Test
    void itIsHandedToAnotherOrganizationOfTheAreaOnly() {
        long id = file().id();
        for (long wrong : List.of(town.committee, 77L)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> hands.handsTo(id, wrong))
                    .satisfies(refused -> assertThat(refused.refusals())
                            .containsExactly(Refusal.of("lead", "form.organization.unknown")));
        }
        hands.enters(id);
        for (long wrong : List.of(town.committee, 77L)) {
            var given = Details.NONE.reason("请接办").undertaker(wrong);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> hands.moves(id, "hand-over", given));
        }
    }

    @Test
    void whoeverSawAnOlderStateIsRefused() {
        long id = file().id();
        hands.enters(id);
        var form = new HandledForm("已办理完毕", Staged.NONE);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        hands.moves(id, MatterMove.DONE, Details.NONE.seen(1).form(form)))
                .withMessageContaining("procedure.moved-on");
    }

    @Test
    void whatStaffFoundAndPutRightOnTheSpotIsOneEntry() {
        var worker = Staff.of(907, Staff.community(town.east), READ, REGISTER);
        var done = new HandledForm("已扶正并加固", Staged.NONE);
        var found = town.matters.registerDone(worker, said(Optional.empty(), MatterChannel.VISIT), done);
        var told = town.matters.registerDone(worker, said(Optional.of(reporter()), MatterChannel.PHONE), done);

        assertThat(stepOf(found)).isEqualTo(MatterStep.CLOSED);
        assertThat(stepOf(told)).as("who called can still say what they think").isEqualTo(MatterStep.APPRAISING);
        assertThat(outcome(found.matter().id()).ending()).contains(Ending.SOLVED);
        assertThat(outcome(found.matter().id()).ledger()).contains(Ledger.PROBLEM);
    }

    @Test
    void nobodyClosesOnTheSpotWhatAResidentReported() {
        long id = file().id();
        for (var move : List.of(MatterMove.FIXED, MatterMove.SERVED)) {
            var given = Details.NONE.form(new HandledForm("已办理", Staged.NONE));
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> hands.moves(id, move, given));
        }
    }

    private String stepOf(Matters.Filed filed) {
        return town.setup
                .data()
                .read(handle -> town.setup
                        .procedures()
                        .find(handle, filed.matter().id())
                        .orElseThrow()
                        .step());
    }

    private Outcome outcome(long id) {
        return town.setup
                .data()
                .read(handle -> new MatterDao(handle).find(id).orElseThrow().outcome());
    }

    private Matter file() {
        return town.matters
                .file(Nobody.VIEWER, said(Optional.empty(), MatterChannel.ONLINE))
                .matter();
    }

    private NewMatter said(Optional<Contact> reporter, MatterChannel channel) {
        return new NewMatter(town.east, Category.FACILITY, "3号楼", "楼道灯不亮，晚上看不见", Staged.NONE, reporter, channel);
    }

    private static Contact reporter() {
        return new Contact("张三", MobileNumber.of("13800000001"));
    }
}
