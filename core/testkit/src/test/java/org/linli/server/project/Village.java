package org.linli.server.project;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;
import org.linli.api.calendar.Calendar;
import org.linli.api.code.Fen;
import org.linli.api.file.Files;
import org.linli.api.organization.OrganizationKind;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.server.access.CorePermissions;
import org.linli.server.area.District;
import org.linli.server.calendar.WorkingDays;
import org.linli.server.data.Database;
import org.linli.server.data.Outbox;
import org.linli.server.file.FileStore;
import org.linli.server.file.FilesFolder;
import org.linli.server.key.Keys;
import org.linli.server.member.MemberRegister;
import org.linli.server.member.Membership;
import org.linli.server.member.NewMember;
import org.linli.server.member.Tag;
import org.linli.server.member.Ties;
import org.linli.server.organization.OrganizationForm;
import org.linli.server.organization.OrganizationRegister;
import org.linli.server.procedure.ProcedureEngine;
import org.linli.server.rights.ConsentRegister;
import org.linli.server.rights.PrivacyNotices;
import org.linli.testkit.TestClock;

/** A community with one organization, of which three people hold posts, and projects on real tables. */
final class Village {

    final District district;
    final TestClock clock;
    final ProjectRegister register;
    final Deeds deeds;
    final Climbs climbs;
    final PartyMembers party;
    final ConsentRegister consents;
    final MemberRegister members;
    final long organization;
    final long lead;
    final long liaison;
    final long third;

    /** Somebody who holds every permission on projects everywhere. */
    record Person(long memberId, Set<Permission> permissions) implements Viewer {

        static Person of(long memberId) {
            var all = Stream.of(
                            CorePermissions.PROJECT_READ,
                            CorePermissions.PROJECT_WRITE,
                            CorePermissions.PROJECT_INSPECT,
                            CorePermissions.PROJECT_DECIDE)
                    .collect(Collectors.toSet());
            return new Person(memberId, all);
        }

        @Override
        public boolean signedIn() {
            return true;
        }

        @Override
        public String name() {
            return "person " + memberId;
        }

        @Override
        public ActingAs actingAs() {
            return new ActingAs(memberId, 0, 0, Channel.COUNTER);
        }

        @Override
        public Scope scope(Permission permission) {
            return permissions.contains(permission) ? Scope.EVERYWHERE : Scope.NOWHERE;
        }
    }

    Village(Database database, TestClock clock, Path folder) {
        this.clock = clock;
        district = new District(database);
        var data = district.data;
        var events = new Outbox(database).events("core");
        var keys = Keys.fresh();
        var kind = new OrganizationKind("social-organization", Set.of());
        var organizations = new OrganizationRegister(
                new OrganizationRegister.Ground(
                        data, clock, district.tree, district.index("organization"), district.audit, keys),
                () -> List.of(kind));
        members = new MemberRegister(
                new MemberRegister.Ground(data, clock, district.index("member"), district.audit, keys));
        var files = new FileStore(data, new FilesFolder(folder, clock), clock);
        Function<String, Files> owned = files::of;
        var engine = new ProcedureEngine(
                new ProcedureEngine.Ground(clock, WorkingDays.MONDAY_TO_FRIDAY, organizations, owned, events, Map::of));
        register = new ProjectRegister(
                new ProjectRegister.Ground(
                        data, clock, district.tree, engine, district.index("project"), district.audit, events),
                () -> List.of(CoreProjects.PUBLIC_BENEFIT));
        var notices = new PrivacyNotices(data, clock, district.audit);
        notices.plant(language -> "Anhe");
        consents = new ConsentRegister(data, clock, notices, events, district.audit);
        deeds = new Deeds(register, files.of("core"));
        climbs = new Climbs(register);
        party = new PartyMembers(register, consents);

        organization = organizations.add(
                District.CLERK,
                new OrganizationForm(kind.key(), "Doctors", district.willow, Optional.empty(), "", "", "", ""));
        var ties = new Ties(data, district.tree, organizations, district.audit);
        lead = post(ties, "Li");
        liaison = post(ties, "Wu");
        third = post(ties, "Qi");
    }

    long add(String title) {
        return register.add(District.CLERK, form(title));
    }

    ProjectForms.Written form(String title) {
        return new ProjectForms.Written(
                CoreProjects.PUBLIC_BENEFIT.key(),
                title,
                district.willow,
                organization,
                "What it does",
                Fen.of("100"),
                "Bandages",
                LocalDate.of(2026, 1, 1),
                Optional.empty());
    }

    void name(long id) {
        register.name(District.CLERK, id, new ProjectForms.People(Optional.of(lead), Optional.of(liaison)));
    }

    void serve(long id, int daysAgo) {
        deeds.serve(Person.of(lead), id, new ProjectForms.Served(today().minusDays(daysAgo), 30, 6, ""));
    }

    StoredProject project(long id) {
        return district.data.read(handle -> register.found(handle, id)).project();
    }

    LocalDate today() {
        return Calendar.day(clock.instant());
    }

    long resident(String name, Tag... tags) {
        var place = district.tree.place(district.willow);
        return members.add(
                District.CLERK, new NewMember(name, Optional.empty(), Optional.empty(), place, Set.of(tags), ""));
    }

    private long post(Ties ties, String name) {
        long member = resident(name);
        ties.appoint(
                District.CLERK,
                new Membership(0, member, organization, Membership.Post.STAFF, Optional.empty(), Optional.empty()));
        return member;
    }

    /** The keys of the reasons why an act is refused. */
    static List<String> refusals(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).refusals().stream()
                .map(Refusal::key)
                .toList();
    }
}
