package org.linli.server.member;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.area.Place;
import org.linli.api.audit.Audit;
import org.linli.api.code.IdentityNumber;
import org.linli.api.code.MobileNumber;
import org.linli.api.data.Data;
import org.linli.api.member.Member;
import org.linli.api.member.Members;
import org.linli.api.refusal.Refused;
import org.linli.api.search.SearchIndex;
import org.linli.api.web.NotFound;
import org.linli.server.key.Keys;

/** Members, and the acts on them: add, change, find by a whole number, unmask. */
public final class MemberRegister implements Members {

    static final String SUBJECT = "member";
    static final int SHARING_A_PHONE_MAX = 50;

    /** What the register stands on. */
    public record Ground(Data data, Clock clock, SearchIndex index, Audit audit, Keys keys) {}

    private final Ground ground;
    private final Secrets secrets;
    private final MemberDao dao = new MemberDao();
    private final TieDao ties = new TieDao();

    public MemberRegister(Ground ground) {
        this.ground = ground;
        secrets = new Secrets(ground.keys);
    }

    @Override
    public Optional<Member> find(long id) {
        return stored(id).map(this::masked);
    }

    @Override
    public long findOrAdd(Handle handle, ActingAs who, String name, MobileNumber phone, Place place) {
        var known = dao.withPhone(handle, secrets.phoneIndex(Optional.of(phone)), SHARING_A_PHONE_MAX).stream()
                .filter(member -> member.name().equals(name.strip()))
                .map(StoredMember::id)
                .findFirst();
        known.ifPresent(id -> dao.use(handle, id, ground.clock.millis()));
        return known.orElseGet(() -> add(handle, who, NewMember.named(name, phone, place)));
    }

    @Override
    public String unmaskPhone(Handle handle, ActingAs who, long memberId, String purpose) {
        var member = stored(handle, memberId);
        ground.audit.record(handle, who, Disclosure.PHONE, SUBJECT, memberId, purpose);
        return secrets.openPhone(memberId, member.phone())
                .map(MobileNumber::national)
                .orElse("");
    }

    /** The whole identity number, or "". The unmasking is logged and visible to the member. */
    String unmaskIdentity(Handle handle, ActingAs who, long memberId, String purpose) {
        var member = stored(handle, memberId);
        ground.audit.record(handle, who, Disclosure.IDENTITY, SUBJECT, memberId, purpose);
        return secrets.openIdentity(memberId, member.identity())
                .map(IdentityNumber::number)
                .orElse("");
    }

    /** Adds a person and gives the id. */
    public long add(ActingAs who, NewMember person) {
        return ground.data.act(handle -> add(handle, who, person));
    }

    /** Adds a person, in the act that the handle belongs to. */
    public long add(Handle handle, ActingAs who, NewMember person) {
        long id = ground.data.newId();
        var member = new StoredMember(
                id,
                person.name().strip(),
                secrets.phone(id, person.phone()),
                secrets.phoneIndex(person.phone()),
                secrets.identity(id, person.identity()),
                secrets.identityIndex(person.identity()),
                person.tags(),
                person.skills().strip(),
                person.place());
        refuseTakenIdentity(handle, id, member.identityIndex());
        dao.insert(handle, member, ground.clock.millis());
        ground.index.put(handle, id, member.name());
        ground.audit.record(handle, who, "member.add", SUBJECT, id, "");
        return id;
    }

    /** Changes what is known; a phone or identity number that is not given stays, and so does the place of a home. */
    public void change(ActingAs who, long id, NewMember person) {
        ground.data.act(handle -> {
            var before = stored(handle, id);
            boolean newPhone = person.phone().isPresent();
            boolean newIdentity = person.identity().isPresent();
            var member = new StoredMember(
                    id,
                    person.name().strip(),
                    newPhone ? secrets.phone(id, person.phone()) : before.phone(),
                    newPhone ? secrets.phoneIndex(person.phone()) : before.phoneIndex(),
                    newIdentity ? secrets.identity(id, person.identity()) : before.identity(),
                    newIdentity ? secrets.identityIndex(person.identity()) : before.identityIndex(),
                    person.tags(),
                    person.skills().strip(),
                    housed(handle, id) ? before.place() : person.place());
            refuseTakenIdentity(handle, id, member.identityIndex());
            dao.update(handle, member);
            dao.use(handle, id, ground.clock.millis());
            ground.index.put(handle, id, member.name());
            ground.audit.record(handle, who, "member.change", SUBJECT, id, "");
            return id;
        });
    }

    /** Those with this whole phone, masked. */
    public List<Member> withPhone(MobileNumber phone) {
        var index = secrets.phoneIndex(Optional.of(phone));
        return ground.data.read(handle -> dao.withPhone(handle, index, SHARING_A_PHONE_MAX)).stream()
                .map(this::masked)
                .toList();
    }

    /** The one with this whole identity number, masked. */
    public Optional<Member> withIdentity(IdentityNumber identity) {
        var index = secrets.identityIndex(Optional.of(identity));
        return ground.data.read(handle -> dao.withIdentity(handle, index)).map(this::masked);
    }

    /** Takes a member out of search, before their record is erased. */
    void forget(Handle handle, long id) {
        ground.index.remove(handle, id);
    }

    Secrets secrets() {
        return secrets;
    }

    Optional<StoredMember> stored(long id) {
        return ground.data.read(handle ->
                dao.find(handle, id).or(() -> dao.mergedInto(handle, id).flatMap(kept -> dao.find(handle, kept))));
    }

    String maskedIdentity(StoredMember member) {
        return secrets.maskedIdentity(member.id(), member.identity());
    }

    String maskedPhone(StoredMember member) {
        return secrets.maskedPhone(member.id(), member.phone());
    }

    private Member masked(StoredMember member) {
        return new Member(member.id(), member.name(), maskedPhone(member), member.place());
    }

    private StoredMember stored(Handle handle, long id) {
        return dao.find(handle, id).orElseThrow(() -> new NotFound("member " + id));
    }

    private boolean housed(Handle handle, long id) {
        return ties.residences(handle, id).stream()
                .anyMatch(home -> home.until().isEmpty());
    }

    private void refuseTakenIdentity(Handle handle, long id, String index) {
        boolean taken = !index.isEmpty()
                && dao.withIdentity(handle, index)
                        .filter(other -> other.id() != id)
                        .isPresent();
        if (taken) {
            throw Refused.because("identity", "member.refused.identity-taken");
        }
    }
}
