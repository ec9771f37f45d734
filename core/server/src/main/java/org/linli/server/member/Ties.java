package org.linli.server.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.api.organization.Organizations;
import org.linli.api.refusal.Refused;
import org.linli.api.web.NotFound;
import org.linli.server.area.AreaTree;

/** What ties members to homes and to organizations, and the acts on it: a member lies where their longest home lies. */
public final class Ties {

    private final Data data;
    private final AreaTree areas;
    private final Organizations organizations;
    private final Audit audit;
    private final TieDao dao = new TieDao();
    private final MemberDao members = new MemberDao();

    public Ties(Data data, AreaTree areas, Organizations organizations, Audit audit) {
        this.data = data;
        this.areas = areas;
        this.organizations = organizations;
        this.audit = audit;
    }

    public List<Residence> residences(long memberId) {
        return data.read(handle -> dao.residences(handle, memberId));
    }

    public List<Membership> memberships(long memberId) {
        return data.read(handle -> dao.memberships(handle, memberId));
    }

    /** Adds a home; the residence's own id and last day are passed over. */
    public long house(ActingAs who, Residence home) {
        return data.act(handle -> {
            long id = data.newId();
            bounded(dao.residences(handle, home.memberId()).size());
            var fresh = new Residence(
                    id,
                    home.memberId(),
                    home.areaId(),
                    home.relation(),
                    home.floorAreaCenti(),
                    home.from(),
                    Optional.empty());
            if (areas.place(handle, home.areaId()).isEmpty()) {
                throw Refused.because("area", "member.refused.area");
            }
            dao.insert(handle, fresh);
            place(handle, home.memberId());
            audit.record(handle, who, "member.residence.add", MemberRegister.SUBJECT, home.memberId(), "");
            return id;
        });
    }

    void leaveHome(ActingAs who, long memberId, long residenceId, LocalDate until) {
        data.act(handle -> {
            if (!dao.endResidence(handle, residenceId, memberId, until)) {
                throw new NotFound("residence " + residenceId);
            }
            place(handle, memberId);
            audit.record(handle, who, "member.residence.end", MemberRegister.SUBJECT, memberId, "");
            return memberId;
        });
    }

    /** Gives a member a post; the membership's own id and last day are passed over. */
    public long appoint(ActingAs who, Membership post) {
        return data.act(handle -> {
            bounded(dao.memberships(handle, post.memberId()).size());
            if (organizations.find(post.organizationId()).isEmpty()) {
                throw Refused.because("organization", "member.refused.organization");
            }
            long id = data.newId();
            dao.insert(
                    handle,
                    new Membership(
                            id, post.memberId(), post.organizationId(), post.post(), post.from(), Optional.empty()));
            audit.record(handle, who, "member.membership.add", MemberRegister.SUBJECT, post.memberId(), "");
            return id;
        });
    }

    void endPost(ActingAs who, long memberId, long membershipId, LocalDate until) {
        data.act(handle -> {
            if (!dao.endMembership(handle, membershipId, memberId, until)) {
                throw new NotFound("membership " + membershipId);
            }
            audit.record(handle, who, "member.membership.end", MemberRegister.SUBJECT, memberId, "");
            return memberId;
        });
    }

    /** Puts a member where the longest of their homes lies. */
    public void settle(Handle handle, long memberId) {
        place(handle, memberId);
    }

    private void place(Handle handle, long memberId) {
        dao.residences(handle, memberId).stream()
                .filter(home -> home.until().isEmpty())
                .findFirst()
                .flatMap(home -> areas.place(handle, home.areaId()))
                .ifPresent(place -> members.place(handle, memberId, place));
    }

    private static void bounded(int already) {
        if (already >= TieDao.PER_MEMBER_MAX) {
            throw Refused.because("", "member.refused.ties", TieDao.PER_MEMBER_MAX);
        }
    }
}
