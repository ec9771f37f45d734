package org.linli.server.roster;

import java.util.HashSet;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Viewer;
import org.linli.api.event.Events;
import org.linli.api.member.MemberMerged;
import org.linli.api.refusal.Refused;
import org.linli.api.web.NotFound;
import org.linli.server.access.CorePermissions;
import org.linli.server.access.Grants;
import org.linli.server.member.MemberMatches;
import org.linli.server.member.NewMember;
import org.linli.server.member.StoredMember;

/**
 * Makes one of two members who are one person. All that tells of the one who goes tells of the other then; the id that
 * is gone still leads there, so that rows that cannot change still name who did it.
 */
final class MemberMerges {

    private final RosterGround ground;
    private final Grants grants;
    private final Events events;
    private final MemberMatches matches;
    private final MergeDao dao = new MergeDao();

    MemberMerges(RosterGround ground, Grants grants, Events events) {
        this.ground = ground;
        this.grants = grants;
        this.events = events;
        this.matches = ground.memberMatches();
    }

    /** Throws {@link Refused} when they must not be one. */
    void merge(Viewer viewer, long goneId, long keptId) {
        ground.data().act(handle -> {
            var gone = stored(handle, goneId);
            var kept = stored(handle, keptId);
            check(handle, viewer, gone, kept);
            dao.dropDoubles(handle, goneId, keptId);
            dao.goAlong(handle, goneId, keptId);
            var person = together(gone, kept);
            dao.remove(handle, goneId);
            ground.indexes().members().remove(handle, goneId);
            ground.members().change(viewer.actingAs(), keptId, person);
            ground.ties().settle(handle, keptId);
            long now = ground.clock().millis();
            dao.alias(handle, new MergeDao.Alias(goneId, keptId, now, viewer.memberId()));
            ground.audit().record(handle, viewer.actingAs(), "member.merge", "member", keptId, String.valueOf(goneId));
            events.publish(handle, new MemberMerged(goneId, keptId));
            return keptId;
        });
    }

    private void check(Handle handle, Viewer viewer, StoredMember gone, StoredMember kept) {
        if (gone.id() == kept.id()) {
            throw new NotFound("another member than " + gone.id());
        }
        if (!gone.identityIndex().isEmpty() && !kept.identityIndex().isEmpty()) {
            throw Refused.because("", "member.merge.refused.identity");
        }
        boolean account = dao.hasAccount(handle, gone.id());
        var roles = dao.roles(handle, gone.id());
        if ((account || !roles.isEmpty()) && isOne(viewer, gone, kept)) {
            throw Refused.because("", "member.merge.refused.self");
        }
        if (account && dao.hasAccount(handle, kept.id())) {
            throw Refused.because("", "member.merge.refused.accounts");
        }
        if (account && !viewer.mayIn(CorePermissions.ACCOUNT_MANAGE, gone.place())) {
            throw Refused.because("", "member.merge.refused.account");
        }
        if (!roles.stream().allMatch(role -> grants.mayGive(viewer, role.role(), role.within()))) {
            throw Refused.because("", "member.merge.refused.roles");
        }
    }

    private static boolean isOne(Viewer viewer, StoredMember gone, StoredMember kept) {
        return viewer.memberId() == gone.id() || viewer.memberId() == kept.id();
    }

    /** What is known of the person, with what only the record that goes knew. */
    private NewMember together(StoredMember gone, StoredMember kept) {
        var tags = new HashSet<>(kept.tags());
        tags.addAll(gone.tags());
        return new NewMember(
                kept.name(),
                kept.phone().isEmpty() ? matches.phone(gone) : Optional.empty(),
                kept.identity().isEmpty() ? matches.identity(gone) : Optional.empty(),
                kept.place(),
                tags,
                kept.skills().isBlank() ? gone.skills() : kept.skills());
    }

    private StoredMember stored(Handle handle, long id) {
        return matches.find(handle, id).orElseThrow(() -> new NotFound("member " + id));
    }
}
