package org.linli.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.area.AreaLevel;
import org.linli.api.code.IdentityNumber;
import org.linli.api.refusal.Refused;
import org.linli.server.data.Database;
import org.linli.server.member.NewMember;
import org.linli.server.member.StoredMember;
import org.linli.server.member.Tag;
import org.linli.server.roster.StoredRoster.Counts;
import org.linli.server.roster.StoredRoster.Take;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class UndoTest {

    private final Database database;
    private final TestClock clock;
    private final String identity = RosterHouse.identity();
    private RosterHouse house;

    @TempDir
    Path folder;

    UndoTest(Database database, TestClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void settle() {
        house = new RosterHouse(database, folder);
        house.district.own(house.district.willow, AreaLevel.HOUSEHOLD, "1-101");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatAnImportAddedIsRemovedAndWhatItChangedIsAsItWas() {
        house.taken(CoreKind.MEMBERS, "name,phone,identity,skills\nWang Yi,13800000001," + identity + ",chess\n");
        var before = member();
        long members = house.count("core_member");
        var roster = house.taken(
                CoreKind.MEMBERS,
                "name,phone,identity,skills,tags,household\nWang Er,13800000002," + identity
                        + ",singing,rider,1-101\nLi Er,13800000003,,,,1-101\n");
        assertThat(roster.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0));
        assertThat(member().tags()).containsExactly(Tag.RIDER);
        var undone = house.undone(roster);
        assertThat(undone.state()).isEqualTo(RosterState.UNDONE);
        assertThat(undone.counts().undone()).isEqualTo(4);
        assertThat(undone.counts().kept()).isZero();
        assertThat(member()).isEqualTo(before);
        assertThat(house.count("core_member")).isEqualTo(members);
        assertThat(house.district.found("member", "Wang Er")).isEmpty();
        assertThat(house.district.found("member", "Wang Yi")).contains(before.id());
    }

    @Test
    void whatSomebodyChangedSinceStaysAndIsTold() {
        var roster = house.taken(CoreKind.MEMBERS, "name,phone,identity\nWang Yi,13800000001," + identity + "\n");
        var member = member();
        house.members.change(
                house.who,
                member.id(),
                new NewMember("Wang San", Optional.empty(), Optional.empty(), member.place(), Set.of(), ""));
        var undone = house.undone(roster);
        assertThat(undone.counts().kept()).isEqualTo(1);
        assertThat(house.rosters.kept(roster.id(), 10))
                .containsExactly(new ChangeDao.Kept(2, Subject.MEMBER, member.id(), Fate.CHANGED_SINCE));
        assertThat(member().name()).isEqualTo("Wang San");
    }

    @Test
    void whomOtherRowsNameStays() {
        var roster = house.taken(CoreKind.MEMBERS, "name,phone,identity\nWang Yi,13800000001," + identity + "\n");
        long committee = new Organizations(house).committee();
        house.ties.appoint(house.who, Organizations.post(member().id(), committee));
        assertThat(house.undone(roster).counts().kept()).isEqualTo(1);
        assertThat(house.rosters.kept(roster.id(), 10))
                .extracting(ChangeDao.Kept::fate)
                .containsExactly(Fate.IN_USE);
    }

    @Test
    void householdsAreRemovedWithTheBuildingsThatCameWithThem() {
        long areas = house.count("core_area");
        var roster = house.taken(
                CoreKind.HOUSEHOLDS, "compound,building,household\nGarden,1,101\nGarden,1,102\nGarden,1,101\n");
        assertThat(roster.counts()).isEqualTo(new Counts(2, 0, 1, 0, 0, 0));
        assertThat(house.count("core_area")).isEqualTo(areas + 4);
        assertThat(house.undone(roster).counts().kept()).isZero();
        assertThat(house.count("core_area")).isEqualTo(areas);
    }

    @Test
    void afterThirtyDaysAnImportStandsAndWhatItWasIsForgotten() {
        var roster = house.taken(CoreKind.MEMBERS, "name,phone\nWang Yi,13800000001\n");
        clock.move(Duration.ofDays(30).plusMillis(1));
        assertThatThrownBy(() -> house.undone(roster)).isInstanceOf(Refused.class);
        new RosterSweep(house.ground, folder).run();
        assertThat(house.count("core_roster_change where roster_id = " + roster.id()))
                .isZero();
    }

    @Test
    void theFilesOfAnImportAreForTheirOwnerAndGoWithItOrAfterADay() {
        var checked = house.checked(CoreKind.MEMBERS, "name,phone\nWang Yi,13800000001\n,1\n");
        var files = new RosterFolder(folder, checked.id());
        assertThat(files.roster()).isRegularFile();
        assertThat(files.roster().toFile().getParentFile().list()).hasSize(4);
        house.taken(checked, Take.GOOD);
        assertThat(files.roster()).doesNotExist();
        assertThat(files.refused()).isRegularFile();
        clock.move(RosterSweep.FILES_KEPT.plusMillis(1));
        new RosterSweep(house.ground, folder).run();
        assertThat(files.refused()).doesNotExist();
    }

    @Test
    void anImportThatNobodyTakesIsGivenUpAfterADay() {
        var checked = house.checked(CoreKind.MEMBERS, "name,phone\nWang Yi,13800000001\n");
        clock.move(RosterSweep.FILES_KEPT.plusMillis(1));
        new RosterSweep(house.ground, folder).run();
        assertThat(house.rosters.find(checked.id()).orElseThrow().state()).isEqualTo(RosterState.DROPPED);
        assertThat(new RosterFolder(folder, checked.id()).hasRoster()).isFalse();
        assertThat(List.of(folder.resolve("rosters").toFile().list())).doesNotContain("" + checked.id());
    }

    private StoredMember member() {
        return house.district
                .data
                .read(handle -> house.matches.withIdentity(handle, IdentityNumber.of(identity)))
                .orElseThrow();
    }
}
