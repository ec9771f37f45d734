package org.linli.service365.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linli.service365.matter.MatterPermissions.ANALYSE;
import static org.linli.service365.matter.MatterPermissions.ANSWER;
import static org.linli.service365.matter.MatterPermissions.HANDLE;
import static org.linli.service365.matter.MatterPermissions.READ;
import static org.linli.service365.matter.MatterPermissions.UNMASK;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Nobody;
import org.linli.api.access.Viewer;
import org.linli.api.code.MobileNumber;
import org.linli.api.file.Staged;
import org.linli.api.member.Contact;
import org.linli.api.procedure.MoveRow;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.api.rights.Consents;
import org.linli.server.data.Database;
import org.linli.server.procedure.ChainCheck;
import org.linli.testkit.EachDatabase;

@EachDatabase
class MatterRightsTest {

    private static final String PHONE = "13800000077";

    private final Database database;
    private Town town;
    private Viewer clerk;
    private Hands hands;
    private MatterRights rights;

    MatterRightsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void build(@TempDir Path folder) {
        town = new Town(database, folder);
        clerk = Staff.of(901, Staff.community(town.east), READ, ANALYSE, HANDLE, ANSWER, UNMASK);
        hands = new Hands(town, clerk);
        rights = new MatterRights(town.setup, town.setup.search("matter"));
    }

    @AfterEach
    void leave() {
        town.close();
    }

    @Test
    void whoWithdrewTheConsentIsNotCalledAboutTheirMattersAnyMore() {
        var matter = file("Chen");
        assertThat(town.matters.unmaskPhone(clerk, matter.id(), "to call back")).isEqualTo(PHONE);
        var consents = town.setup.rights().consents();

        act(handle -> {
            consents.withdraw(handle, own(matter), matter.reporterId(), MatterRights.CONTACT);
            return matter;
        });

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> town.matters.unmaskPhone(clerk, matter.id(), "to call back"))
                .withMessageContaining("matter.unmask.withdrawn");
    }

    @Test
    void reportingWithNameAndPhoneIsAConsentOnRecord() {
        var matter = file("Deng");
        var consents = town.setup.rights().consents();
        Consents.State state = act(handle -> consents.state(handle, matter.reporterId(), MatterRights.CONTACT));
        assertThat(state).isEqualTo(Consents.State.GIVEN);
    }

    @Test
    void whatEndedLongAgoIsErasedAndWhatIsOpenStays() {
        var open = file("Feng");
        var ended = file("Guo");
        hands.refers(ended.id());
        var later = ended.filedAt().plusSeconds(1);

        int erased = act(handle -> rights.eraseEnded(handle, later, 1_000));

        assertThat(erased).isPositive();
        assertThat(rows(ended.id())).allMatch(MoveRow::erased);
        assertThat(rows(open.id())).noneMatch(MoveRow::erased);
        assertThat(found(ended.id()).title()).isEmpty();
        assertThat(found(ended.id()).reporterId()).isZero();
        assertThat(found(open.id())).isEqualTo(open);
        List<ChainCheck.Problem> problems =
                act(handle -> ChainCheck.check(handle, 10).problems());
        assertThat(problems).isEmpty();
    }

    @Test
    void whatIsNotClosedYetIsAReasonNotToEraseAndIsNamed() {
        var matter = file("Han");
        List<Refusal> kept = act(handle -> rights.kept(handle, matter.reporterId()));
        assertThat(kept).containsExactly(Refusal.of("", "matter.kept.open", matter.number()));

        hands.refers(matter.id());
        kept = act(handle -> rights.kept(handle, matter.reporterId()));
        assertThat(kept).isEmpty();
    }

    @Test
    void erasureGoesInPiecesUntilNothingIsLeft() {
        var first = file("Jiang");
        file("Jiang");
        file("Jiang");
        long member = first.reporterId();
        int piece = act(handle -> rights.erase(handle, member, 2));
        int rest = act(handle -> rights.erase(handle, member, 2));
        int nothing = act(handle -> rights.erase(handle, member, 2));
        assertThat(List.of(piece, rest, nothing)).containsExactly(2, 1, 0);
    }

    private Matter file(String name) {
        var reporter = new Contact(name, MobileNumber.of(PHONE));
        var said = new NewMatter(
                town.east,
                Category.FACILITY,
                "",
                "The lamp is broken",
                Staged.NONE,
                Optional.of(reporter),
                MatterChannel.ONLINE);
        return town.matters.file(Nobody.VIEWER, said).matter();
    }

    private static ActingAs own(Matter matter) {
        return new ActingAs(matter.reporterId(), 0, 0, Channel.ONLINE);
    }

    private List<MoveRow> rows(long id) {
        return act(handle -> town.setup.procedures().rows(handle, id));
    }

    private Matter found(long id) {
        return act(handle -> new MatterDao(handle).find(id).orElseThrow());
    }

    private <T> T act(Function<Handle, T> work) {
        return database.data("core").act(work::apply);
    }
}
