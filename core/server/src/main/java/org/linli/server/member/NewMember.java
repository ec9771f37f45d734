package org.linli.server.member;

import java.util.Optional;
import java.util.Set;
import org.linli.api.area.Place;
import org.linli.api.code.IdentityNumber;
import org.linli.api.code.MobileNumber;

/** A person to be added. */
public record NewMember(
        String name,
        Optional<MobileNumber> phone,
        Optional<IdentityNumber> identity,
        Place place,
        Set<Tag> tags,
        String skills) {

    public NewMember {
        tags = Set.copyOf(tags);
    }

    /** Someone of whom only the name is known. */
    public static NewMember named(String name) {
        return new NewMember(name, Optional.empty(), Optional.empty(), Place.WHOLE, Set.of(), "");
    }

    /** Someone of whom name, phone and place are known. */
    public static NewMember named(String name, MobileNumber phone, Place place) {
        return new NewMember(name, Optional.of(phone), Optional.empty(), place, Set.of(), "");
    }
}
