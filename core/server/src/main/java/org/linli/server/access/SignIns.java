package org.linli.server.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.linli.api.code.MobileNumber;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;
import org.linli.server.key.Keys;

/**
 * Signing in by login name or verified phone and password. Whether or not there is such an account, the work and the
 * answer are the same. Not to be called inside an act: the hash is slow.
 */
public final class SignIns {

    /** The purpose of the blind index under which an account's verified phone is found. */
    static final String PHONE_INDEX = "account.phone";

    static final Tries.Limit PER_ACCOUNT = new Tries.Limit("sign-in.account", 10, Duration.ofMinutes(15));

    /** Much wider: a service hall or a whole office shares one address. */
    static final Tries.Limit PER_ADDRESS = new Tries.Limit("sign-in.address", 300, Duration.ofHours(1));

    /** What a person gives to sign in, and where from. */
    public record Attempt(String name, String password, String address, String agent) {

        /** Hides the password. */
        @Override
        public String toString() {
            return "Attempt";
        }
    }

    private final Data data;
    private final Keys keys;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Tries tries;
    private final AccountDao dao = new AccountDao();

    public SignIns(Data data, Clock clock, Keys keys, Passwords passwords) {
        this.data = data;
        this.keys = keys;
        this.passwords = passwords;
        this.sessions = new Sessions(data, clock);
        this.tries = new Tries(data, clock);
    }

    /**
     * The token of a new session. Throws {@link Refused} when it opens no account, TooMany when it was tried too
     * often for this name or from this address.
     */
    public String signIn(Attempt attempt) {
        var name = LoginName.normal(attempt.name());
        tries.count(PER_ADDRESS, attempt.address());
        tries.count(PER_ACCOUNT, name);
        var opened = open(name, attempt.password());
        if (opened.isEmpty()) {
            throw Refused.because("", "sign-in.refused");
        }
        tries.forget(PER_ACCOUNT, name);
        tries.takeBack(PER_ADDRESS, attempt.address());
        return sessions.begin(opened.get().id(), attempt.address(), attempt.agent());
    }

    private record Lock(Account account, String hash) {}

    private Optional<Account> open(String name, String password) {
        var phone = phoneIndex(name);
        var lock = data.read(handle -> phone.map(index -> dao.withPhone(handle, index))
                .orElseGet(() -> dao.withLogin(handle, name))
                .map(account -> new Lock(account, dao.passwordHash(handle, account.id()))));
        boolean right = passwords.matches(password, lock.map(Lock::hash).orElse(Passwords.NONE));
        return lock.map(Lock::account).filter(account -> right && !account.disabled());
    }

    private Optional<String> phoneIndex(String name) {
        try {
            return Optional.of(
                    keys.blindIndex(PHONE_INDEX, MobileNumber.of(name).e164()));
        } catch (Refused e) {
            return Optional.empty();
        }
    }
}
