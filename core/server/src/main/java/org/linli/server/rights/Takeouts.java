package org.linli.server.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;
import org.linli.server.access.Secret;
import org.linli.server.file.FileStore;
import org.linli.server.member.Disclosure;
import org.linli.server.rights.Takeout.State;
import org.linli.server.web.Owner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies of all that is known of a member: asked for, made by a job, fetched once by a link, removed after a week. */
final class Takeouts {

    static final Duration KEPT = Duration.ofDays(7);
    static final int PER_MEMBER_MAX = 3;
    private static final int AT_ONCE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Takeouts.class);

    /** What copies are made from. */
    record Ground(Data data, Clock clock, Audit audit, Supplier<Owner> core, FileStore files) {}

    private final Ground ground;
    private final Registered registered;
    private final TakeoutFolder folder;

    Takeouts(Ground ground, Registered registered, TakeoutFolder folder) {
        this.ground = ground;
        this.registered = registered;
        this.folder = folder;
    }

    /** Asks for a copy and gives the secret of its link. Throws Refused when there are enough already. */
    Secret ask(ActingAs who, long memberId, Locale language) {
        var secret = Secret.random("");
        ground.data.act(handle -> {
            if (new TakeoutDao(handle).of(memberId, PER_MEMBER_MAX).size() == PER_MEMBER_MAX) {
                throw Refused.because("", "takeout.refused.many", PER_MEMBER_MAX, KEPT.toDays());
            }
            var now = ground.clock.instant();
            var takeout = new Takeout(ground.data.newId(), memberId, language, now.plus(KEPT), State.ASKED);
            new TakeoutDao(handle).insert(takeout, secret.hash(), now.toEpochMilli());
            ground.audit.record(handle, who, Disclosure.COPY, "member", memberId, "");
            return takeout;
        });
        return secret;
    }

    /** Empty when the link is nobody's, or has ended. */
    Optional<Takeout> find(Secret secret) {
        return ground.data
                .read(handle -> new TakeoutDao(handle).withHash(secret.hash()))
                .filter(takeout -> takeout.until().isAfter(ground.clock.instant()));
    }

    /** The copy, this once. Empty when it was taken before. */
    Optional<byte[]> take(Takeout takeout) {
        boolean first =
                ground.data.act(handle -> new TakeoutDao(handle).advance(takeout.id(), State.READY, State.TAKEN));
        if (!first) {
            return Optional.empty();
        }
        try {
            var content = folder.read(takeout.id());
            folder.remove(takeout.id());
            return Optional.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the copies that were asked for, and removes those whose link has ended. */
    void work() {
        ground.data
                .read(handle -> new TakeoutDao(handle).inState(State.ASKED, AT_ONCE))
                .forEach(this::make);
        long now = ground.clock.millis();
        ground.data
                .read(handle -> new TakeoutDao(handle).endedBefore(now, AT_ONCE))
                .forEach(this::remove);
    }

    /** Removes all copies of a member, in the act that the handle belongs to; says how many. */
    int erase(Handle handle, long memberId, int max) {
        var takeouts = new TakeoutDao(handle).of(memberId, max);
        takeouts.forEach(takeout -> {
            removeFile(takeout);
            new TakeoutDao(handle).delete(takeout.id());
        });
        return takeouts.size();
    }

    private void make(Takeout takeout) {
        State made = State.READY;
        try {
            var core = ground.core.get();
            var parts = new Gathering(registered).of(takeout.memberId(), takeout.language(), TakeoutZip.THINGS_MAX);
            var zip = new TakeoutZip(core, core.words(takeout.language()), ground.files);
            folder.write(takeout.id(), file -> zip.write(file, parts, registered, ground.clock.instant()));
        } catch (IOException | RuntimeException e) {
            LOG.error("The copy {} could not be made", takeout.id(), e);
            made = State.FAILED;
        }
        var state = made;
        ground.data.act(handle -> new TakeoutDao(handle).advance(takeout.id(), State.ASKED, state));
    }

    private void remove(Takeout takeout) {
        removeFile(takeout);
        ground.data.act(handle -> {
            new TakeoutDao(handle).delete(takeout.id());
            return takeout;
        });
    }

    private void removeFile(Takeout takeout) {
        try {
            folder.remove(takeout.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
