package org.linli.server.rights;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.api.event.Events;
import org.linli.api.rights.ConsentWithdrawn;
import org.linli.api.rights.Consents;
import org.linli.api.rights.Purpose;

/** Consents and the acts on them. */
public final class ConsentRegister implements Consents {

    static final int PER_MEMBER_MAX = 500;

    private final Data data;
    private final Clock clock;
    private final PrivacyNotices notices;
    private final Events events;
    private final Audit audit;

    public ConsentRegister(Data data, Clock clock, PrivacyNotices notices, Events events, Audit audit) {
        this.data = data;
        this.clock = clock;
        this.notices = notices;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public State state(Handle handle, long memberId, Purpose purpose) {
        return last(handle, memberId, purpose)
                .map(consent -> consent.given() ? State.GIVEN : State.WITHDRAWN)
                .orElse(State.NEVER_ASKED);
    }

    @Override
    public void give(Handle handle, ActingAs who, long memberId, Purpose purpose) {
        boolean known = last(handle, memberId, purpose)
                .filter(consent -> consent.given() && consent.notice() == notices.inForce(handle))
                .isPresent();
        if (!known) {
            record(handle, who, memberId, purpose, true);
        }
    }

    @Override
    public void withdraw(Handle handle, ActingAs who, long memberId, Purpose purpose) {
        if (state(handle, memberId, purpose) != State.WITHDRAWN) {
            record(handle, who, memberId, purpose, false);
            events.publish(handle, new ConsentWithdrawn(memberId, purpose.key()));
        }
    }

    /** The newest first. */
    List<Consent> of(Handle handle, long memberId) {
        return new ConsentDao(handle).of(memberId, PER_MEMBER_MAX);
    }

    private Optional<Consent> last(Handle handle, long memberId, Purpose purpose) {
        return new ConsentDao(handle).last(memberId, purpose.key());
    }

    private void record(Handle handle, ActingAs who, long memberId, Purpose purpose, boolean given) {
        var consent = new Consent(
                purpose.key(), given, clock.instant(), who.memberId(), who.channel(), notices.inForce(handle));
        new ConsentDao(handle).insert(data.newId(), memberId, consent);
        audit.record(handle, who, given ? "consent.give" : "consent.withdraw", "member", memberId, purpose.key());
    }
}
