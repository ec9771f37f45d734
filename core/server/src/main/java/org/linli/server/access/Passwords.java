package org.linli.server.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.time.Duration;
import java.util.function.Supplier;
import org.linli.api.data.Busy;
import org.linli.server.limit.Permits;

/**
 * Hashes of passwords by Argon2id (RFC 9106), as text in the PHC format. Only so many are made at once, and only so
 * many wait, so that sign-in cannot eat the machine.
 */
public final class Passwords {

    static final int MEMORY_KIB = 19_456;
    static final int ITERATIONS = 2;
    static final int PARALLELISM = 1;
    static final int HASH_BYTES = 32;
    static final int SALT_BYTES = 16;

    /** Stands for the hash of an account that has no password yet: nothing matches it. */
    static final String NONE = "";

    private static final int AT_ONCE_MAX = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private static final int WAITING_MAX = 64;
    private static final Duration WAIT_MAX = Duration.ofSeconds(10);
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);

    private final Permits places = new Permits(AT_ONCE_MAX);
    private final String nobodys = hash(Secret.random("").text());

    /** Throws {@link Busy} when too many wait already. */
    public String hash(String password) {
        return inTurn(() -> Password.hash(normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2)
                .getResult());
    }

    /** Whether it is the password of the hash. Takes the same work when there is no hash. */
    public boolean matches(String password, String hash) {
        var against = hash.equals(NONE) ? nobodys : hash;
        boolean same = inTurn(
                () -> Password.check(normal(password), against).with(Argon2Function.getInstanceFromHash(against)));
        return same && !hash.equals(NONE);
    }

    /** The same characters however they were typed: an input method may send digits in full width. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        var wait = places.waiting() < WAITING_MAX ? WAIT_MAX : Duration.ZERO;
        places.take(1, wait, () -> new Busy("too many passwords are being checked"));
        try {
            return work.get();
        } finally {
            places.giveBack(1);
        }
    }
}
