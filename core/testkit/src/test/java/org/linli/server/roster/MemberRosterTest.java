package org.linli.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.Scope;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;
import org.linli.api.code.IdentityNumber;
import org.linli.server.data.Database;
import org.linli.server.member.Residence;
import org.linli.server.member.StoredMember;
import org.linli.server.member.Tag;
import org.linli.server.roster.StoredRoster.Counts;
import org.linli.server.roster.StoredRoster.Take;
import org.linli.server.words.Message;
import org.linli.testkit.EachDatabase;

@EachDatabase
class MemberRosterTest {

    private static final String HEAD = "姓名,手机号,身份证号,标签,社区,小区,庭户,居住关系\n";

    private final Database database;
    private final String identity = RosterHouse.identity();
    private RosterHouse house;
    private long home;

    @TempDir
    Path folder;

    MemberRosterTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void settle() {
        house = new RosterHouse(database, folder);
        long compound = house.district.own(house.district.willow, AreaLevel.COMPOUND, "桂园");
        home = house.district.own(compound, AreaLevel.HOUSEHOLD, "1-101");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aCheckSaysWhatWouldBecomeOfEachRowAndWritesNothing() {
        long before = house.count("core_member");
        var roster = house.checked(
                CoreKind.MEMBERS,
                HEAD + "王一,13800000001," + identity + ",志愿者、党员,柳林社区,桂园,1-101,业主\n"
                        + "李二,1380000,,,柳林社区,,,\n"
                        + "赵三,13800000003,,骑士,不在社区,,,\n");
        assertThat(roster.state()).isEqualTo(RosterState.CHECKED);
        assertThat(roster.counts()).isEqualTo(new Counts(1, 0, 0, 2, 0, 0));
        assertThat(house.count("core_member")).isEqualTo(before);
        var findings = house.rosters.findings(roster.id()).orElseThrow();
        assertThat(findings.of(Plan.Outcome.REFUSED))
                .extracting(Findings.Line::line)
                .containsExactly(3L, 4L);
        assertThat(findings.unknown()).isEmpty();
    }

    @Test
    void theGoodRowsAreTakenWithHomesAndTags() {
        var roster = house.taken(
                CoreKind.MEMBERS,
                HEAD + "王一,13800000001," + identity + ",志愿者、党员,柳林社区,桂园,1-101,业主\n" + "李二,1380000,,,,,,\n");
        assertThat(roster.state()).isEqualTo(RosterState.TAKEN);
        assertThat(roster.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        var member = withIdentity(identity);
        assertThat(member.name()).isEqualTo("王一");
        assertThat(member.tags()).containsExactlyInAnyOrder(Tag.VOLUNTEER, Tag.PARTY_MEMBER);
        assertThat(member.place()).isEqualTo(new Place(house.district.north, house.district.willow, 0));
        assertThat(homes(member)).extracting(Residence::areaId).containsExactly(home);
        assertThat(homes(member)).extracting(Residence::relation).containsExactly(Residence.Relation.OWNER);
        assertThat(house.district.found("member", "王一")).contains(member.id());
        assertThat(house.district.trail("member", member.id())).contains("member.add", "member.residence.add");
    }

    @Test
    void theSameRosterAgainChangesNothing() {
        var csv = HEAD + "王一,13800000001," + identity + ",志愿者,,桂园,1-101,业主\n"
                + "李二,13800000002,,,,,,\n"
                + "赵三,,,,,桂园,1-101,租户\n";
        house.taken(CoreKind.MEMBERS, csv);
        long members = house.count("core_member");
        assertThat(house.checked(CoreKind.MEMBERS, csv).counts()).isEqualTo(new Counts(0, 0, 3, 0, 0, 0));
        assertThat(house.taken(CoreKind.MEMBERS, csv).counts()).isEqualTo(new Counts(0, 0, 3, 0, 0, 0));
        assertThat(house.count("core_member")).isEqualTo(members);
    }

    @Test
    void whatIsKnownOfAPersonIsChangedAndTold() {
        house.taken(CoreKind.MEMBERS, "name,phone\nWang Yi,13800000001\n");
        var roster = house.checked(
                CoreKind.MEMBERS, "name,phone,identity number,tags\nWang Yi,13800000001," + identity + ",volunteer\n");
        assertThat(house.rosters.findings(roster.id()).orElseThrow().of(Plan.Outcome.CHANGED))
                .extracting(Findings.Line::changes)
                .containsExactly(List.of("roster.members.identity", "roster.members.tags"));
        house.taken(roster, Take.ALL);
        assertThat(withIdentity(identity).tags()).containsExactly(Tag.VOLUNTEER);
    }

    @Test
    void aRowThatTellsNobodyFromOthersIsRefusedAndSoIsTheSamePersonTwice() {
        var roster = house.checked(
                CoreKind.MEMBERS,
                "name,phone,identity\nWang Yi,,\nLi Er,13800000002,\nLi Er,138-0000-0002," + identity + "\n");
        assertThat(reasons(roster)).containsExactly("roster.refused.unidentified", "roster.refused.repeated");
    }

    @Test
    void aHomeThatIsNotThereIsRefusedBesideItsColumn() {
        var roster = house.checked(CoreKind.MEMBERS, HEAD + "王一,13800000001,,,,桂园,9-909,\n");
        assertThat(refused(roster))
                .containsExactly(Message.of(
                        "roster.report.at",
                        Message.of("roster.area.household"),
                        Message.of("roster.refused.no-home", "9-909")));
    }

    @Test
    void aSenderTakesRowsOnlyWhereTheyHaveASay() {
        var scope = new Scope(false, Set.of(), Set.of(house.district.maple), Set.of(), Set.of());
        var csv = "name,phone,community\nWang Yi,13800000001,枫林社区\nLi Er,13800000002,柳林社区\n";
        var roster = house.checked(CoreKind.MEMBERS, csv.getBytes(StandardCharsets.UTF_8), scope);
        assertThat(roster.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        assertThat(reasons(roster)).containsExactly("roster.refused.scope");
    }

    @Test
    void chineseEncodingsMarksTitlesAndSeparatorsAreUnderstood() {
        var titled = "柳林社区居民花名册;;\n姓名 *;联系电话（手机）;备注\n王一;１３８００００００１１;老住户\n";
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
            var roster = house.checked(CoreKind.MEMBERS, titled.getBytes(charset), Scope.EVERYWHERE);
            assertThat(roster.counts()).as(charset.name()).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
            assertThat(house.rosters.findings(roster.id()).orElseThrow().unknown())
                    .containsExactly("备注");
            house.rosters.drop(roster.id());
        }
    }

    @Test
    void aFileThatIsNoRosterFailsInWords() {
        assertThat(house.checked(CoreKind.MEMBERS, "a,b\n1,2\n").reasons())
                .containsExactly(Message.of("roster.file.no-headings.members"));
        assertThat(house.checked(CoreKind.MEMBERS, "PK\u0003\u0004 broken").reasons())
                .containsExactly(Message.of("roster.file.broken"));
        assertThat(house.checked(CoreKind.MEMBERS, "姓名\n").reasons()).containsExactly(Message.of("roster.file.empty"));
    }

    @Test
    void whoHasAnotherIdentityNumberIsSomebodyElse() {
        var other = RosterHouse.identity();
        house.taken(CoreKind.MEMBERS, "name,phone,identity\nWang Yi,13800000001," + identity + "\n");
        var roster = house.taken(CoreKind.MEMBERS, "name,phone,identity\nWang Yi,13800000001," + other + "\n");
        assertThat(roster.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
        assertThat(withIdentity(other).id()).isNotEqualTo(withIdentity(identity).id());
    }

    private List<String> reasons(StoredRoster roster) {
        return refused(roster).stream()
                .map(message -> message.key().equals("roster.report.at")
                        ? (Message) message.args().get(1)
                        : message)
                .map(Message::key)
                .toList();
    }

    private List<Message> refused(StoredRoster roster) {
        return house.rosters.findings(roster.id()).orElseThrow().of(Plan.Outcome.REFUSED).stream()
                .flatMap(line -> line.reasons().stream())
                .toList();
    }

    private StoredMember withIdentity(String number) {
        return house.district
                .data
                .read(handle -> house.matches.withIdentity(handle, IdentityNumber.of(number)))
                .orElseThrow();
    }

    private List<Residence> homes(StoredMember member) {
        return house.district.data.read(handle -> house.matches.homes(handle, member.id()));
    }
}
