package org.linli.server.member;

import static org.linli.server.access.CorePermissions.MEMBER_READ;
import static org.linli.server.access.CorePermissions.MEMBER_UNMASK;
import static org.linli.server.access.CorePermissions.MEMBER_WRITE;

import org.linli.api.access.Permission;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.api.web.Request;

/** Which members a viewer may see, change and unmask: those who live where their grants reach. */
final class MemberSight {

    private final MemberRegister register;

    MemberSight(MemberRegister register) {
        this.register = register;
    }

    /** The member of the address; 404 when the viewer may not know of them. */
    StoredMember readable(Request request) {
        long id = request.id("id");
        return register.stored(id)
                .filter(member -> request.viewer().mayIn(MEMBER_READ, member.place()))
                .orElseThrow(() -> new NotFound("member " + id));
    }

    StoredMember changeable(Request request) {
        return allowed(request, MEMBER_WRITE);
    }

    StoredMember unmaskable(Request request) {
        return allowed(request, MEMBER_UNMASK);
    }

    private StoredMember allowed(Request request, Permission permission) {
        var member = readable(request);
        if (!request.viewer().mayIn(permission, member.place())) {
            throw new Forbidden(permission.key() + " for member " + member.id());
        }
        return member;
    }
}
