package org.linli.server.member;

import java.util.Optional;
import org.linli.api.code.IdentityNumber;
import org.linli.api.code.MobileNumber;
import org.linli.server.key.Keys;

/** Phones and identity numbers of members: how they are stored, found and shown. */
public final class Secrets {

    private static final String TABLE = "core_member";
    private static final String PHONE = "phone";
    private static final String IDENTITY = "identity";

    private final Keys keys;

    public Secrets(Keys keys) {
        this.keys = keys;
    }

    String phone(long memberId, Optional<MobileNumber> phone) {
        return phone.map(number -> keys.encrypt(TABLE, PHONE, memberId, number.e164()))
                .orElse("");
    }

    String identity(long memberId, Optional<IdentityNumber> identity) {
        return identity.map(number -> keys.encrypt(TABLE, IDENTITY, memberId, number.number()))
                .orElse("");
    }

    String phoneIndex(Optional<MobileNumber> phone) {
        return phone.map(number -> keys.blindIndex("member.phone", number.e164()))
                .orElse("");
    }

    String identityIndex(Optional<IdentityNumber> identity) {
        return identity.map(number -> keys.blindIndex("member.identity", number.number()))
                .orElse("");
    }

    Optional<MobileNumber> openPhone(long memberId, String cipher) {
        return cipher.isEmpty()
                ? Optional.empty()
                : Optional.of(new MobileNumber(keys.decrypt(TABLE, PHONE, memberId, cipher)));
    }

    Optional<IdentityNumber> openIdentity(long memberId, String cipher) {
        return cipher.isEmpty()
                ? Optional.empty()
                : Optional.of(new IdentityNumber(keys.decrypt(TABLE, IDENTITY, memberId, cipher)));
    }

    String maskedPhone(long memberId, String cipher) {
        return openPhone(memberId, cipher).map(MobileNumber::masked).orElse("");
    }

    String maskedIdentity(long memberId, String cipher) {
        return openIdentity(memberId, cipher).map(IdentityNumber::masked).orElse("");
    }
}
