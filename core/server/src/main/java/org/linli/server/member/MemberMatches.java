package org.linli.server.member;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.code.IdentityNumber;
import org.linli.api.code.MobileNumber;
import org.linli.server.key.Keys;

/** Finds members by what a roster or another record says of them, in the act or read of the handle. */
public final class MemberMatches {

    private final Secrets secrets;
    private final MemberDao dao = new MemberDao();
    private final TieDao ties = new TieDao();

    public MemberMatches(Keys keys) {
        secrets = new Secrets(keys);
    }

    public Optional<StoredMember> withIdentity(Handle handle, IdentityNumber identity) {
        return dao.withIdentity(handle, secrets.identityIndex(Optional.of(identity)));
    }

    /** Those of this name with this phone. */
    public List<StoredMember> withPhone(Handle handle, MobileNumber phone, String name) {
        return dao
                .withPhone(handle, secrets.phoneIndex(Optional.of(phone)), MemberRegister.SHARING_A_PHONE_MAX)
                .stream()
                .filter(member -> member.name().equals(name))
                .toList();
    }

    /** Those of this name who live in this home. */
    public List<StoredMember> atHome(Handle handle, long areaId, String name) {
        return dao.atHome(handle, areaId, name, MemberRegister.SHARING_A_PHONE_MAX);
    }

    public Optional<StoredMember> find(Handle handle, long id) {
        return dao.find(handle, id);
    }

    /** The whole number, for a record that is to take it over. */
    public Optional<MobileNumber> phone(StoredMember member) {
        return secrets.openPhone(member.id(), member.phone());
    }

    /** The whole number, for a record that is to take it over. */
    public Optional<IdentityNumber> identity(StoredMember member) {
        return secrets.openIdentity(member.id(), member.identity());
    }

    public String maskedPhone(StoredMember member) {
        return secrets.maskedPhone(member.id(), member.phone());
    }

    public String maskedIdentity(StoredMember member) {
        return secrets.maskedIdentity(member.id(), member.identity());
    }

    public boolean hasPhone(StoredMember member, MobileNumber phone) {
        return member.phoneIndex().equals(secrets.phoneIndex(Optional.of(phone)));
    }

    public boolean hasIdentity(StoredMember member, IdentityNumber identity) {
        return member.identityIndex().equals(secrets.identityIndex(Optional.of(identity)));
    }

    /** The homes that the member has now. */
    public List<Residence> homes(Handle handle, long memberId) {
        return ties.residences(handle, memberId).stream()
                .filter(home -> home.until().isEmpty())
                .toList();
    }

    /** The posts that the member holds now. */
    public List<Membership> posts(Handle handle, long memberId) {
        return ties.memberships(handle, memberId).stream()
                .filter(post -> post.until().isEmpty())
                .toList();
    }
}
