package org.linli.service365.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linli.service365.matter.MatterPermissions.ANALYSE;
import static org.linli.service365.matter.MatterPermissions.ANSWER;
import static org.linli.service365.matter.MatterPermissions.HANDLE;
import static org.linli.service365.matter.MatterPermissions.READ;
import static org.linli.service365.matter.MatterPermissions.REGISTER;
import static org.linli.service365.matter.MatterPermissions.UNMASK;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.Channel;
import org.linli.api.access.Nobody;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;
import org.linli.api.code.MobileNumber;
import org.linli.api.file.Staged;
import org.linli.api.member.Contact;
import org.linli.api.procedure.MoveRow;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.server.data.Database;
import org.linli.server.procedure.ChainCheck;
import org.linli.service365.matter.Progress.Reached;
import org.linli.service365.open.MatterAnswered;
import org.linli.service365.open.MatterFiled;
import org.linli.testkit.EachDatabase;

@EachDatabase
class MattersTest {

    private static final String PHONE = "13800000001";
    private static final Viewer NOBODY = Nobody.VIEWER;

    private final Database database;
    private Town town;
    private Viewer clerk;
    private Hands hands;

    MattersTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void build(@TempDir Path folder) {
        town = new Town(database, folder);
        clerk = Staff.of(901, Staff.community(town.east), READ, REGISTER, ANALYSE, HANDLE, ANSWER, UNMASK);
        hands = new Hands(town, clerk);
    }

    @AfterEach
    void leave() {
        town.close();
    }

    @Test
    void whatAResidentReportsIsFollowedByItsCodeUntilItIsAnswered() {
        var filed = town.matters.file(NOBODY, said(town.east, Optional.of(reporter()), MatterChannel.ONLINE));
        assertThat(filed.matter().number()).matches("2026-\\d{6}");
        assertThat(filed.run().undertakerId()).isEqualTo(town.committee);

        var first = town.progresses.byCode(filed.code().grouped().toLowerCase()).orElseThrow();
        assertThat(first.need()).isEqualTo("楼道灯不亮，晚上看不见");
        assertThat(first.points())
                .extracting(Progress.Point::reached)
                .containsExactly(Reached.NOW, Reached.NEXT, Reached.NEXT, Reached.NEXT, Reached.NEXT, Reached.NEXT);
        assertThat(first.answered()).isFalse();

        hands.handsTo(filed.matter().id(), town.property);
        hands.finishes(filed.matter().id());
        hands.reports(filed.matter().id(), "已更换灯泡");

        var last = town.progresses.byCode(filed.code().grouped()).orElseThrow();
        assertThat(last.points())
                .extracting(Progress.Point::reached)
                .containsExactly(Reached.PAST, Reached.PAST, Reached.PAST, Reached.PAST, Reached.NOW, Reached.NEXT);
        assertThat(last.answer()).contains("已更换灯泡");
        assertThat(last.points().get(2).undertaker()).isEqualTo("和苑物业");
        assertThat(last.toString()).doesNotContain("张三", "0001\"", PHONE);
        assertThat(problems()).isEmpty();
    }

    @Test
    void aMatterIsFoundByNumberAndTheLastDigitsOfThePhoneInItsCommunityOnly() {
        var number = file(Optional.of(reporter())).number();
        assertThat(town.progresses.byNumber(new TrackForm(town.east, number, "0001")))
                .isPresent();
        assertThat(town.progresses.byNumber(new TrackForm(town.east, number, "0002")))
                .isEmpty();
        assertThat(town.progresses.byNumber(new TrackForm(town.west, number, "0001")))
                .isEmpty();
    }

    @Test
    void aMatterWithoutPhoneIsNotFoundByItsNumber() {
        var number = file(Optional.empty()).number();
        assertThat(town.progresses.byNumber(new TrackForm(town.east, number, "0000")))
                .isEmpty();
    }

    @Test
    void neitherThePhoneNorTheCodeIsStoredInThePluginsTable() {
        var said = new NewMatter(
                town.east,
                Category.FACILITY,
                "",
                "请回电 " + PHONE,
                Staged.NONE,
                Optional.of(reporter()),
                MatterChannel.ONLINE);
        var filed = town.matters.file(NOBODY, said);
        var stored = town.database
                .data("service-365")
                .<String, RuntimeException>read(handle -> handle.createQuery("select * from service365_matter")
                        .mapToMap()
                        .list()
                        .toString());
        assertThat(stored)
                .contains("138****0001")
                .doesNotContain(PHONE, filed.code().characters());
    }

    @Test
    void staffEnterAMatterOnSomebodysBehalfWhereTheyMay() {
        var filed = town.matters.register(clerk, said(town.east, Optional.of(reporter()), MatterChannel.COUNTER));
        var row = rows(filed.matter().id()).get(0);
        assertThat(row.who().memberId()).isEqualTo(901);
        assertThat(row.who().onBehalfOfId())
                .isEqualTo(filed.matter().reporterId())
                .isNotZero();
        assertThat(row.who().channel()).isEqualTo(Channel.COUNTER);
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(
                        () -> town.matters.register(clerk, said(town.west, Optional.empty(), MatterChannel.COUNTER)));
    }

    @Test
    void aGridIsAPlaceAndADistrictIsNone() {
        var filed = town.matters.file(NOBODY, said(town.grid, Optional.empty(), MatterChannel.ONLINE));
        assertThat(filed.matter().place().gridId()).isEqualTo(town.grid);
        assertThat(filed.matter().place().communityId()).isEqualTo(town.east);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> town.matters.file(
                        NOBODY, said(town.areas.root().id(), Optional.empty(), MatterChannel.ONLINE)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> town.matters.file(NOBODY, said(1, Optional.empty(), MatterChannel.ONLINE)));
    }

    @Test
    void anothersMatterIsNotThereAndAnActOneMayNotIsForbidden() {
        long id = file(Optional.empty()).id();
        var elsewhere = new Hands(town, Staff.of(902, Staff.community(town.west), READ, ANALYSE));
        var reader = Staff.of(903, Staff.community(town.east), READ);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> elsewhere.enters(id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> hands.enters(5));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> new Hands(town, reader).enters(id));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> town.matters.unmaskPhone(reader, id, "回访"));
        assertThat(rows(id)).hasSize(1);
    }

    @Test
    void unmaskingThePhoneIsOnRecordWithItsPurpose() {
        var matter = file(Optional.of(reporter()));
        assertThat(town.matters.unmaskPhone(clerk, matter.id(), "回访了解情况")).isEqualTo(PHONE);
        var trail = town.database
                .data("core")
                .<String, RuntimeException>read(handle -> town.audit
                        .of(handle, "member", matter.reporterId(), Long.MAX_VALUE, 10)
                        .toString());
        assertThat(trail).contains("member.phone.unmask", "回访了解情况");
        assertThat(town.matters.unmaskPhone(clerk, file(Optional.empty()).id(), "回访"))
                .isEmpty();
    }

    @Test
    void aMatterIsFoundByTwoCharactersOfItsWords() {
        var said = new NewMatter(
                town.east, Category.OTHER, "", "想办邻里百家宴", Staged.NONE, Optional.empty(), MatterChannel.ONLINE);
        long id = town.matters.file(NOBODY, said).matter().id();
        assertThat(found("百家")).containsExactly(id);
        assertThat(found("家百")).isEmpty();
    }

    @Test
    void photosAreKeptAndShownToStaffAndToWhoReported() throws IOException {
        var resident = new Staff(905, Scope.NOWHERE, Set.of());
        var said = new NewMatter(
                town.east,
                Category.FACILITY,
                "",
                "楼道灯不亮",
                town.photo(picture()),
                Optional.empty(),
                MatterChannel.ONLINE);
        var filed = town.matters.file(resident, said);
        long id = filed.matter().id();
        assertThat(town.progresses
                        .byCode(filed.code().characters())
                        .orElseThrow()
                        .photos())
                .isEqualTo(1);
        assertThat(town.matters.mayReadFiles(clerk, id)).isTrue();
        assertThat(town.matters.mayReadFiles(resident, id)).isTrue();
        assertThat(town.matters.mayReadFiles(NOBODY, id)).isFalse();
        assertThat(town.matters.mayReadFiles(new Staff(906, Scope.NOWHERE, Set.of()), id))
                .isFalse();
    }

    @Test
    void othersAreToldThatAMatterWasFiledAndAnswered() {
        var told = new ArrayList<Object>();
        town.outbox.subscribe("listener", "filed", MatterFiled.class, event -> told.add(event.get()));
        town.outbox.subscribe("listener", "answered", MatterAnswered.class, event -> told.add(event.get()));
        var matter = file(Optional.empty());
        hands.answers(matter.id(), "已办理完毕");
        town.outbox.deliverAll();
        assertThat(told)
                .contains(
                        new MatterFiled(matter.id(), matter.number(), town.east, "FACILITY", "ONLINE"),
                        new MatterAnswered(matter.id(), matter.number(), town.east, town.committee));
    }

    private Matter file(Optional<Contact> reporter) {
        return town.matters
                .file(NOBODY, said(town.east, reporter, MatterChannel.ONLINE))
                .matter();
    }

    private static NewMatter said(long area, Optional<Contact> reporter, MatterChannel channel) {
        return new NewMatter(area, Category.FACILITY, "3号楼", "楼道灯不亮，晚上看不见", Staged.NONE, reporter, channel);
    }

    private static Contact reporter() {
        return new Contact("张三", MobileNumber.of(PHONE));
    }

    private List<MoveRow> rows(long id) {
        return town.setup.data().read(handle -> town.setup.procedures().rows(handle, id));
    }

    private List<ChainCheck.Problem> problems() {
        return town.setup.data().read(handle -> ChainCheck.check(handle, 10).problems());
    }

    private List<Long> found(String typed) {
        var index = town.setup.search("matter");
        return town.setup
                .data()
                .read(handle -> handle.createQuery("select m.id from service365_matter m where "
                                + town.searches.condition(index, "m.id", "q"))
                        .bind("q", town.searches.query(typed))
                        .mapTo(Long.class)
                        .list());
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
