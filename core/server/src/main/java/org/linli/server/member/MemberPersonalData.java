package org.linli.server.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.api.code.IdentityNumber;
import org.linli.api.code.MobileNumber;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.api.refusal.Refusal;
import org.linli.api.rights.Fact;
import org.linli.api.rights.PersonalData;
import org.linli.api.rights.Teller;
import org.linli.api.words.Words;
import org.linli.server.area.AreaTree;

/** A member's own record, homes and posts, as what is known of them. */
final class MemberPersonalData implements PersonalData {

    private final MemberRegister register;
    private final AreaTree areas;
    private final Organizations organizations;
    private final MemberDao members = new MemberDao();
    private final TieDao ties = new TieDao();

    MemberPersonalData(MemberRegister register, AreaTree areas, Organizations organizations) {
        this.register = register;
        this.areas = areas;
        this.organizations = organizations;
    }

    @Override
    public void tell(Handle handle, long memberId, Teller to) {
        members.find(handle, memberId).ifPresent(member -> to.tell("rights.kind.person", person(member, to.words())));
        for (var home : ties.residences(handle, memberId)) {
            to.tell(
                    "rights.kind.residence",
                    List.of(
                            Fact.of("member.form.area", areas.title(home.areaId())),
                            Fact.of(
                                    "member.residence.relation",
                                    to.words().text(home.relation().words())),
                            Fact.of("member.residence.from", day(home.from(), to.words())),
                            Fact.of("member.end.until", day(home.until(), to.words()))));
        }
        for (var post : ties.memberships(handle, memberId)) {
            var organization = organizations.find(post.organizationId()).map(Organization::name);
            to.tell(
                    "rights.kind.membership",
                    List.of(
                            Fact.of("member.membership.organization", organization.orElse("")),
                            Fact.of(
                                    "member.membership.post",
                                    to.words().text(post.post().words())),
                            Fact.of("member.membership.from", day(post.from(), to.words())),
                            Fact.of("member.end.until", day(post.until(), to.words()))));
        }
    }

    private List<Fact> person(StoredMember member, Words words) {
        var secrets = register.secrets();
        var phone = secrets.openPhone(member.id(), member.phone()).map(MobileNumber::national);
        var identity = secrets.openIdentity(member.id(), member.identity()).map(IdentityNumber::number);
        return List.of(
                Fact.of("member.form.name", member.name()),
                new Fact("member.form.phone", phone.orElse(""), register.maskedPhone(member)),
                new Fact("member.form.identity", identity.orElse(""), register.maskedIdentity(member)),
                Fact.of(
                        "member.form.area",
                        member.place().communityId() == 0
                                ? ""
                                : areas.title(member.place().communityId())),
                Fact.of(
                        "member.show.tags",
                        member.tags().stream()
                                .map(tag -> words.text(tag.words()))
                                .sorted()
                                .collect(Collectors.joining(", "))),
                Fact.of("member.form.skills", member.skills()));
    }

    private static String day(Optional<LocalDate> day, Words words) {
        return day.map(words::date).orElse("");
    }

    /** A post that still lasts must be ended first: others rely on who holds it. */
    @Override
    public List<Refusal> kept(Handle handle, long memberId) {
        return ties.memberships(handle, memberId).stream()
                .filter(post -> post.until().isEmpty())
                .map(post -> Refusal.of(
                        "",
                        "rights.kept.post",
                        organizations
                                .find(post.organizationId())
                                .map(Organization::name)
                                .orElse("")))
                .toList();
    }

    @Override
    public int erase(Handle handle, long memberId, int max) {
        register.forget(handle, memberId);
        return ties.erase(handle, memberId) + members.erase(handle, memberId);
    }
}
