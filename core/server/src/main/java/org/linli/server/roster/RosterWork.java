package org.linli.server.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.api.data.Busy;
import org.linli.api.refusal.Refused;
import org.linli.server.limit.Crowded;
import org.linli.server.roster.StoredRoster.Counts;
import org.linli.server.words.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what imports wait for, one after the other; what a killed node left is gone on with. */
final class RosterWork {

    /** So long a node that says nothing is taken for alive. */
    static final Duration SILENCE_MAX = Duration.ofSeconds(60);

    private static final int PIECES_PER_BEAT = 20;
    private static final String AWAY = "roster.failed.away";
    private static final Logger LOG = LoggerFactory.getLogger(RosterWork.class);

    private final RosterGround ground;
    private final Path dataFolder;
    private final String worker = UUID.randomUUID().toString();
    private final RosterDao dao = new RosterDao();
    private volatile boolean stopped;

    RosterWork(RosterGround ground, Path dataFolder) {
        this.ground = ground;
        this.dataFolder = dataFolder;
    }

    void stop() {
        stopped = true;
    }

    /** Works until nothing waits. */
    synchronized void run() {
        boolean more = !stopped;
        while (more) {
            var waiting = ground.data().act(handle -> {
                var found = dao.waiting(handle, now());
                found.ifPresent(id -> dao.claim(handle, id, worker, silentUntil()));
                return found.flatMap(id -> dao.find(handle, id));
            });
            waiting.ifPresent(this::one);
            more = waiting.isPresent() && !stopped;
        }
    }

    private void one(StoredRoster roster) {
        var kind = ground.kinds().find(roster.kind());
        try {
            switch (roster.state()) {
                case CHECKING -> check(roster, there(roster, kind));
                case TAKING -> take(roster, there(roster, kind));
                default -> undo(roster);
            }
        } catch (Stopped | Busy | Crowded later) {
            LOG.info("The import {} goes on later: {}", roster.id(), later.getMessage());
        } catch (Refused refused) {
            fail(roster, kind.map(of -> Reason.of(of, refused.refusals())).orElse(List.of(Message.of(AWAY))));
        } catch (IOException | RuntimeException failed) {
            LOG.error("The import {} failed", roster.id(), failed);
            fail(roster, List.of(Message.of("roster.failed.error", String.valueOf(roster.id()))));
        }
    }

    /** A plugin that is out may come back, but files are not kept for ever. */
    private RosterKind there(StoredRoster roster, Optional<RosterKind> kind) {
        if (kind.isEmpty()
                && roster.began()
                        .plus(RosterSweep.FILES_KEPT)
                        .isBefore(ground.clock().instant())) {
            throw Refused.because("", AWAY);
        }
        return kind.orElseThrow(() -> new Stopped("there is no roster " + roster.kind() + " now"));
    }

    private void check(StoredRoster roster, RosterKind kind) throws IOException {
        var folder = folder(roster);
        if (!folder.hasRoster()) {
            throw Refused.because("", "roster.failed.gone");
        }
        goOn(roster, kind);
        checked(roster, new Check(ground, kind, roster).run(folder, rows -> beat(roster, kind, rows)));
    }

    private void take(StoredRoster roster, RosterKind kind) throws IOException {
        var folder = folder(roster);
        try {
            new Taking(ground, kind, roster, folder).run(() -> goOn(roster, kind));
            ground.data().act(handle -> dao.move(handle, roster, RosterState.TAKEN, now()));
            folder.removeRoster();
        } catch (Taking.RefusedNow refused) {
            ground.data().act(handle -> {
                dao.addReason(handle, roster.id(), refused.reason());
                return dao.move(handle, roster, RosterState.UNDOING, 0);
            });
        }
    }

    private void undo(StoredRoster roster) {
        new Undoing(ground).run(roster, this::goOn);
        ground.data().act(handle -> dao.move(handle, roster, RosterState.UNDONE, now()));
        folder(roster).remove();
    }

    /** All or nothing: what was taken before the failure is brought back. Otherwise it stays, and is told. */
    private void fail(StoredRoster roster, List<Message> reasons) {
        var to = switch (roster.state()) {
            case TAKING -> roster.take() == StoredRoster.Take.ALL ? RosterState.UNDOING : RosterState.TAKEN;
            default -> RosterState.FAILED;
        };
        ground.data().act(handle -> {
            reasons.forEach(reason -> dao.addReason(handle, roster.id(), reason));
            return dao.move(handle, roster, to, to.work() ? 0 : now());
        });
        if (to == RosterState.FAILED) {
            folder(roster).remove();
        } else {
            folder(roster).removeRoster();
        }
    }

    private void checked(StoredRoster roster, Counts counts) {
        ground.data().act(handle -> {
            dao.resetCounts(handle, roster.id());
            dao.total(handle, roster.id(), counts.rows());
            step(handle, roster, counts.rows(), counts);
            return dao.move(handle, roster, RosterState.CHECKED, 0);
        });
    }

    /** Says now and then how far the check is; ends it when nobody wants it any more. */
    private void beat(StoredRoster roster, RosterKind kind, long rows) {
        goOn(roster, kind);
        if (rows % (PIECES_PER_BEAT * (long) kind.pieceRows()) == 0
                && !ground.data().act(handle -> step(handle, roster, rows, Counts.NONE))) {
            throw new Stopped("nobody wants it any more");
        }
    }

    private boolean step(Handle handle, StoredRoster roster, long rows, Counts counts) {
        long before = dao.find(handle, roster.id()).orElseThrow().done();
        return dao.progress(handle, roster, new Progress(before, rows, counts, silentUntil()));
    }

    private void goOn(StoredRoster roster, RosterKind kind) {
        goOn();
        if (!kind.stands()) {
            throw new Stopped("there is another " + roster.kind() + " now, or none");
        }
        kind.admit(roster.sender());
    }

    private void goOn() {
        if (stopped) {
            throw new Stopped("the server goes down");
        }
    }

    private RosterFolder folder(StoredRoster roster) {
        return new RosterFolder(dataFolder, roster.id());
    }

    private long now() {
        return ground.clock().millis();
    }

    private long silentUntil() {
        return now() + SILENCE_MAX.toMillis();
    }
}
