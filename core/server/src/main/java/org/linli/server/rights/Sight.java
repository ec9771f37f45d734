package org.linli.server.rights;

import org.linli.api.access.Permission;
import org.linli.api.member.Member;
import org.linli.api.member.Members;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.api.web.Request;
import org.linli.server.access.CorePermissions;

/** Which members staff may act for: those who live where their grants reach. */
record Sight(Members members) {

    /** The member of the address; 404 when the viewer may not know of them, 403 when they may only look. */
    Member member(Request request, Permission permission) {
        long id = request.id("id");
        var member = members.find(id)
                .filter(found -> request.viewer().mayIn(CorePermissions.MEMBER_READ, found.place()))
                .orElseThrow(() -> new NotFound("member " + id));
        if (!request.viewer().mayIn(permission, member.place())) {
            throw new Forbidden(permission.key() + " for member " + id);
        }
        return member;
    }
}
