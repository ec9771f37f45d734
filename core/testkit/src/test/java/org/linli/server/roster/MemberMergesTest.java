package org.linli.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;
import org.linli.api.area.AreaLevel;
import org.linli.api.code.IdentityNumber;
import org.linli.api.code.MobileNumber;
import org.linli.api.member.MemberMerged;
import org.linli.api.refusal.Refused;
import org.linli.server.access.Grants;
import org.linli.server.access.Roles;
import org.linli.server.data.Database;
import org.linli.server.member.NewMember;
import org.linli.server.member.Residence;
import org.linli.server.member.StoredMember;
import org.linli.server.member.Tag;
import org.linli.server.plugin.Catalogue;
import org.linli.testkit.EachDatabase;

@EachDatabase
class MemberMergesTest {

    private final Database database;
    private RosterHouse house;
    private MemberMerges merges;
    private final List<MemberMerged> told = new ArrayList<>();

    @TempDir
    Path folder;

    MemberMergesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void settle() {
        house = new RosterHouse(database, folder);
        var district = house.district;
        var grants = new Grants(
                district.data, database.clock(), district.audit, district.tree, new Roles(() -> Catalogue.EMPTY));
        merges = new MemberMerges(house.ground, grants, (handle, event) -> told.add((MemberMerged) event));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theOneWhoIsKeptHasAllThatBothHad() {
        var identity = IdentityNumber.of(RosterHouse.identity());
        long kept = add("Wang", Optional.of(MobileNumber.of("13800000001")), Optional.empty(), Set.of(Tag.RIDER));
        long gone = add("Wang", Optional.of(MobileNumber.of("13800000001")), Optional.of(identity), Set.of(Tag.DONOR));
        long home = house.district.own(house.district.maple, AreaLevel.HOUSEHOLD, "1-101");
        house.ties.house(house.who, home(gone, home));
        house.ties.appoint(house.who, Organizations.post(gone, new Organizations(house).committee()));
        merges.merge(viewer(), gone, kept);
        var member = stored(kept);
        assertThat(member.tags()).containsExactlyInAnyOrder(Tag.RIDER, Tag.DONOR);
        assertThat(house.matches.hasIdentity(member, identity)).isTrue();
        assertThat(house.ties.residences(kept)).hasSize(1);
        assertThat(house.ties.memberships(kept)).hasSize(1);
        assertThat(member.place().communityId()).isEqualTo(house.district.maple);
        assertThat(told).containsExactly(new MemberMerged(gone, kept));
        assertThat(house.district.trail("member", kept)).contains("member.merge");
    }

    @Test
    void theIdThatIsGoneStillLeadsToThePersonAlsoAfterASecondMerge() {
        long first = add("Li", Optional.empty(), Optional.empty(), Set.of());
        long second = add("Li", Optional.empty(), Optional.empty(), Set.of());
        long third = add("Li Er", Optional.empty(), Optional.empty(), Set.of());
        merges.merge(viewer(), first, second);
        merges.merge(viewer(), second, third);
        assertThat(house.members.find(first).orElseThrow().name()).isEqualTo("Li Er");
        assertThat(house.members.find(first).orElseThrow().id()).isEqualTo(third);
        assertThat(house.district.found("member", "Li")).doesNotContain(first, second);
    }

    @Test
    void twoIdentityNumbersAreTwoPersons() {
        long one = add("Wu", Optional.empty(), Optional.of(IdentityNumber.of(RosterHouse.identity())), Set.of());
        long other = add("Wu", Optional.empty(), Optional.of(IdentityNumber.of(RosterHouse.identity())), Set.of());
        refused(one, other, "member.merge.refused.identity");
    }

    @Test
    void rolesThatOneMayNotGiveAreNotMovedByAMerge() {
        long kept = add("Zhao", Optional.empty(), Optional.empty(), Set.of());
        long gone = add("Zhao", Optional.empty(), Optional.empty(), Set.of());
        insert(
                "insert into core_grant (id, member_id, role, area_id, organization_id, until_on, granted_by,"
                        + " granted_at, revoked_at) values (?, ?, 'administrator', 1, 0, null, 0, 0, 0)",
                gone);
        refused(gone, kept, "member.merge.refused.roles");
    }

    @Test
    void twoAccountsAreNotMadeOne() {
        long kept = add("Sun", Optional.empty(), Optional.empty(), Set.of());
        long gone = add("Sun", Optional.empty(), Optional.empty(), Set.of());
        for (long id : List.of(kept, gone)) {
            insert(
                    "insert into core_account (id, member_id, login_name, phone_index, password_hash, disabled,"
                            + " created_at) values (?, ?, 'sun" + id + "', '', '', 0, 0)",
                    id);
        }
        refused(gone, kept, "member.merge.refused.accounts");
    }

    @Test
    void thoseOfOneNameAndPhoneAreFound() {
        var phone = Optional.of(MobileNumber.of("13900000077"));
        long one = add("Qian", phone, Optional.empty(), Set.of());
        long other = add("Qian", phone, Optional.empty(), Set.of());
        add("Qian's brother", phone, Optional.empty(), Set.of());
        var dao = new MergeDao();
        var willow = new Scope(false, Set.of(), Set.of(house.district.willow), Set.of(), Set.of());
        List<MergeDao.Pair> here = house.district.data.read(handle -> dao.sharingPhone(handle, willow, 0, 10));
        List<MergeDao.Pair> nowhere =
                house.district.data.read(handle -> dao.sharingPhone(handle, Scope.NOWHERE, 0, 10));
        assertThat(here).containsExactly(new MergeDao.Pair(one, other));
        assertThat(nowhere).isEmpty();
    }

    /** It goes along, or tells who did something and is found by the alias, or is not kept. */
    @Test
    void everyColumnThatNamesAMemberIsThoughtOf() {
        var tellsWhoDidIt = List.of(
                "core_audit.member_id",
                "core_audit.on_behalf_of_id",
                "core_calendar_year.member_id",
                "core_erasure.member_id",
                "core_erasure_done.member_id",
                "core_privacy_notice.member_id",
                "core_project_inspection.member_id",
                "core_project_milestone.member_id",
                "core_project_rung.member_id",
                "core_project_service.member_id",
                "core_run_move.member_id",
                "core_run_move.on_behalf_of_id");
        var scripts = new MemberColumns().all();
        var notKept = MergeDao.NOT_KEPT.stream().map(table -> table + ".member_id");
        assertThat(scripts)
                .isSubsetOf(Stream.of(MergeDao.GO_ALONG.stream(), tellsWhoDidIt.stream(), notKept)
                        .flatMap(columns -> columns)
                        .toList());
        assertThat(scripts).containsAll(MergeDao.GO_ALONG);
    }

    private void refused(long gone, long kept, String key) {
        assertThatThrownBy(() -> merges.merge(viewer(), gone, kept))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusals()).extracting("key").containsExactly(key));
        assertThat(stored(gone).id()).isEqualTo(gone);
    }

    private long add(String name, Optional<MobileNumber> phone, Optional<IdentityNumber> identity, Set<Tag> tags) {
        var place = house.district.tree.place(house.district.willow);
        return house.members.add(house.who, new NewMember(name, phone, identity, place, tags, ""));
    }

    private static Residence home(long member, long area) {
        return new Residence(0, member, area, Residence.Relation.OWNER, 0, Optional.empty(), Optional.empty());
    }

    private StoredMember stored(long id) {
        return house.district
                .data
                .read(handle -> house.matches.find(handle, id))
                .orElseThrow();
    }

    private void insert(String sql, long member) {
        house.district.data.act(handle -> handle.execute(sql, house.district.data.newId(), member));
    }

    /** Somebody who may merge members everywhere, and give no role. */
    private static Viewer viewer() {
        return new Viewer() {
            @Override
            public boolean signedIn() {
                return true;
            }

            @Override
            public long memberId() {
                return 7;
            }

            @Override
            public String name() {
                return "Clerk";
            }

            @Override
            public ActingAs actingAs() {
                return new ActingAs(7, 0, 0, Channel.ONLINE);
            }

            @Override
            public Scope scope(Permission permission) {
                return permission.key().equals("core.grant.manage") ? Scope.NOWHERE : Scope.EVERYWHERE;
            }
        };
    }
}
