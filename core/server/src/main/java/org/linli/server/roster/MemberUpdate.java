package org.linli.server.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.api.area.Place;
import org.linli.api.code.IdentityNumber;
import org.linli.api.code.MobileNumber;
import org.linli.server.member.MemberForm;
import org.linli.server.member.MemberMatches;
import org.linli.server.member.NewMember;
import org.linli.server.member.StoredMember;
import org.linli.server.member.Tag;

/**
 * What a form says of a member that is not known yet. Tags are added to those that are there; what the form leaves
 * empty stays.
 *
 * @param changes the columns
 */
record MemberUpdate(
        String name,
        Optional<MobileNumber> phone,
        Optional<IdentityNumber> identity,
        Set<Tag> tags,
        String skills,
        List<String> changes) {

    static MemberUpdate of(StoredMember known, MemberForm form, MemberMatches matches) {
        var changes = new ArrayList<String>();
        var name = form.name().strip();
        var phone = form.phone().filter(number -> !matches.hasPhone(known, number));
        var identity = form.identity().filter(number -> !matches.hasIdentity(known, number));
        var tags = new HashSet<>(known.tags());
        tags.addAll(form.tags());
        var skills = form.skills().isBlank() ? known.skills() : form.skills().strip();
        note(changes, "name", !name.equals(known.name()));
        note(changes, "phone", phone.isPresent());
        note(changes, "identity", identity.isPresent());
        note(changes, "tags", !tags.equals(known.tags()));
        note(changes, "skills", !skills.equals(known.skills()));
        return new MemberUpdate(name, phone, identity, tags, skills, changes);
    }

    NewMember person(Place place) {
        return new NewMember(name, phone, identity, place, tags, skills);
    }

    private static void note(List<String> changes, String column, boolean changed) {
        if (changed) {
            changes.add(column);
        }
    }
}
