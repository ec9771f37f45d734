package org.linli.server.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Area;
import org.linli.api.refusal.Refused;
import org.linli.server.member.MemberForm;
import org.linli.server.member.MemberMatches;
import org.linli.server.member.StoredMember;

/** Finds the member whom a row means, among those whom the sender may know. */
final class MemberFinder {

    private final MemberMatches matches;
    private final Sender sender;
    private final Seen seen;

    MemberFinder(MemberMatches matches, Sender sender, Seen seen) {
        this.matches = matches;
        this.sender = sender;
        this.seen = seen;
    }

    /** Throws {@link Refused} when the row does not tell one person from others, or an earlier row had this one. */
    Optional<StoredMember> find(Handle handle, long line, MemberEntry entry, Optional<Area> home) {
        var form = entry.person();
        var keys = keys(form, home);
        if (keys.isEmpty()) {
            throw Refused.because("", "roster.refused.unidentified");
        }
        var found = known(handle, form, home);
        found.ifPresent(member -> keys.add("m" + member.id()));
        seen.once(line, keys);
        return found;
    }

    private Optional<StoredMember> known(Handle handle, MemberForm form, Optional<Area> home) {
        var byIdentity = form.identity().flatMap(identity -> matches.withIdentity(handle, identity));
        if (byIdentity.isPresent()) {
            if (!sender.scope().covers(byIdentity.get().place())) {
                throw Refused.because("identity", "member.refused.identity-taken");
            }
            return byIdentity;
        }
        var name = form.name().strip();
        var byPhone = form.phone().flatMap(phone -> only(form, "phone", matches.withPhone(handle, phone, name)));
        return byPhone.or(() -> home.flatMap(at -> only(form, "household", matches.atHome(handle, at.id(), name))));
    }

    /** Who has another identity number is somebody else. */
    private Optional<StoredMember> only(MemberForm form, String column, List<StoredMember> found) {
        var fit = found.stream()
                .filter(member -> sender.scope().covers(member.place()))
                .filter(member ->
                        form.identity().isEmpty() || member.identityIndex().isEmpty())
                .toList();
        if (fit.size() > 1) {
            throw Refused.because(column, "roster.refused.twins", form.name());
        }
        return fit.stream().findFirst();
    }

    private static List<String> keys(MemberForm form, Optional<Area> home) {
        var keys = new ArrayList<String>();
        var name = form.name().strip();
        form.identity().ifPresent(identity -> keys.add("i" + identity.number()));
        form.phone().ifPresent(phone -> keys.add("p" + phone.e164() + name));
        home.ifPresent(at -> keys.add("h" + at.id() + name));
        return keys;
    }
}
