package org.linli.server.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Nobody;
import org.linli.api.access.Viewer;
import org.linli.api.area.Area;
import org.linli.api.area.Areas;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;

/** Giving and revoking roles within a subtree of areas or organizations. */
public final class Grants {

    private final Data data;
    private final Clock clock;
    private final Audit audit;
    private final Areas areas;
    private final Delegation delegation;
    private final GrantDao dao = new GrantDao();
    private final OwnDao names = new OwnDao();

    public Grants(Data data, Clock clock, Audit audit, Areas areas, Roles roles) {
        this.data = data;
        this.clock = clock;
        this.audit = audit;
        this.areas = areas;
        this.delegation = new Delegation(areas, roles);
    }

    /** The grants of a member that hold now. Throws {@link NotFound} when the viewer may not know the member. */
    public List<Grant> of(Viewer viewer, long memberId) {
        var now = Now.of(clock);
        return data.read(handle -> {
            known(handle, viewer, memberId, now);
            return dao.of(handle, memberId, now);
        });
    }

    /** Gives a role until a day (with that day), or until it is revoked. Gives the grant's id. */
    public long give(Viewer giver, long memberId, String role, Within within, Optional<LocalDate> until) {
        var now = Now.of(clock);
        return data.act(handle -> {
            known(handle, giver, memberId, now);
            if (!delegation.mayGive(handle, giver, role, within)) {
                throw new Forbidden("give the role " + role + " within " + within);
            }
            check(dao.of(handle, memberId, now), role, within, until, now);
            return store(
                    handle,
                    giver,
                    new Grant(data.newId(), memberId, role, within, until, giver.memberId(), now.millis()));
        });
    }

    /** Gives a role without asking who gives it: the first administrator's, and those of demonstration data. */
    public long give(Handle handle, long memberId, String role, Within within) {
        return store(
                handle,
                Nobody.VIEWER,
                new Grant(data.newId(), memberId, role, within, Optional.empty(), 0, clock.millis()));
    }

    /** Ends a grant. Nobody revokes their own, so that nobody locks the house from inside. */
    public void revoke(Viewer revoker, long memberId, long grantId) {
        var now = Now.of(clock);
        data.act(handle -> {
            known(handle, revoker, memberId, now);
            var grant = dao.of(handle, memberId, now).stream()
                    .filter(one -> one.id() == grantId)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("grant " + grantId));
            if (revoker.memberId() == memberId || !delegation.mayGive(handle, revoker, grant.role(), grant.within())) {
                throw new Forbidden("revoke the grant " + grantId);
            }
            dao.revoke(handle, grantId, now.millis());
            audit.record(handle, revoker.actingAs(), "grant.revoke", "member", memberId, note(handle, grant));
            return null;
        });
    }

    /** Whether the viewer may give this role within this. */
    public boolean mayGive(Viewer viewer, String role, Within within) {
        return data.read(handle -> delegation.mayGive(handle, viewer, role, within));
    }

    private void known(Handle handle, Viewer viewer, long memberId, Now now) {
        if (!delegation.knows(handle, viewer, CorePermissions.GRANT_MANAGE, memberId, now)) {
            throw new NotFound("member " + memberId);
        }
    }

    private static void check(List<Grant> held, String role, Within within, Optional<LocalDate> until, Now now) {
        if (until.isPresent() && until.get().toString().compareTo(now.today()) < 0) {
            throw Refused.because("until", "grant.until.past");
        }
        if (held.size() >= ViewerDao.GRANTS_MAX) {
            throw Refused.because("", "grant.many", ViewerDao.GRANTS_MAX);
        }
        if (held.stream()
                .anyMatch(one -> one.role().equals(role)
                        && one.within().equals(within)
                        && one.until().equals(until))) {
            throw Refused.because("", "grant.already");
        }
    }

    private long store(Handle handle, Viewer giver, Grant grant) {
        dao.insert(handle, grant);
        audit.record(handle, giver.actingAs(), "grant.give", "member", grant.memberId(), note(handle, grant));
        return grant.id();
    }

    private String note(Handle handle, Grant grant) {
        var within = grant.within().areaId() > 0
                ? areas.find(grant.within().areaId()).map(Area::name).orElse("")
                : names.organizationName(handle, grant.within().organizationId());
        return grant.role() + " · " + within
                + grant.until().map(day -> " until " + day).orElse("");
    }
}
