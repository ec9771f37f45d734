package org.linli.api.member;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.area.Place;
import org.linli.api.code.MobileNumber;

/** Members, as plugins may see and make them. */
public interface Members {

    /** The member of this id, masked; also by an id that is only another name now. */
    Optional<Member> find(long id);

    /** The member with this name and phone, or a new one, in the act that the handle belongs to. */
    long findOrAdd(Handle handle, ActingAs who, String name, MobileNumber phone, Place place);

    /** The whole phone number, or "". The unmasking is logged and visible to the member. */
    String unmaskPhone(Handle handle, ActingAs who, long memberId, String purpose);
}
