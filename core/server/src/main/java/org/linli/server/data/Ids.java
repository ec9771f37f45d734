package org.linli.server.data;

import io.hypersistence.tsid.TSID;
import java.security.SecureRandom;

/**
 * Makes ids: 64 bits, positive, ordered by time, without asking anybody. They follow the machine's clock and not the
 * site's, which can be moved: an id must never come twice.
 */
public final class Ids {

    private final TSID.Factory factory =
            TSID.Factory.builder().withRandom(new SecureRandom()).build();

    public long next() {
        return factory.generate().toLong();
    }
}
