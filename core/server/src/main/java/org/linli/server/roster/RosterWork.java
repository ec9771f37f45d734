package org.linli.server.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.api.data.Busy;
import org.linli.api.refusal.Refused;
import org.linli.server.roster.StoredRoster.Counts;
import org.linli.server.words.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what imports wait for, one after the other; what a killed node left is gone on with. */
final class RosterWork {

    /** So long a node that says nothing is taken for alive. */
    static final Duration SILENCE_MAX = Duration.ofSeconds(60);

    private static final int ROWS_PER_BEAT = 1_000;
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

    /** The server goes down, or the import was given up: somebody else, or nobody, goes on. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("stopped", null, false, false);
        }
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
        try {
            switch (roster.state()) {
                case CHECKING -> check(roster);
                case TAKING -> take(roster);
                default -> undo(roster);
            }
        } catch (Stopped | Busy later) {
            LOG.info("The import {} goes on later", roster.id());
        } catch (IOException | RuntimeException failed) {
            LOG.error("The import {} failed", roster.id(), failed);
            fail(roster, List.of(Message.of("roster.failed.error", String.valueOf(roster.id()))));
        }
    }

    private void check(StoredRoster roster) throws IOException {
        var folder = folder(roster);
        if (!folder.hasRoster()) {
            fail(roster, List.of(Message.of("roster.failed.gone")));
            return;
        }
        try {
            var counts = new Check(ground).run(roster, folder, rows -> beat(roster, rows));
            checked(roster, counts);
        } catch (Refused refused) {
            folder.remove();
            fail(roster, Reason.of(roster.kind(), refused.refusals()));
        }
    }

    private void take(StoredRoster roster) throws IOException {
        var folder = folder(roster);
        try {
            new Taking(ground).run(roster, folder, this::goOn);
            ground.data().act(handle -> dao.move(handle, roster, RosterState.TAKEN, now()));
            folder.removeRoster();
        } catch (Taking.RefusedNow refused) {
            ground.data().act(handle -> {
                dao.reasons(handle, roster.id(), List.of(refused.reason()));
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
            dao.reasons(handle, roster.id(), reasons);
            return dao.move(handle, roster, to, to.work() ? 0 : now());
        });
        folder(roster).removeRoster();
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
    private void beat(StoredRoster roster, long rows) {
        goOn();
        if (rows % ROWS_PER_BEAT == 0 && !ground.data().act(handle -> step(handle, roster, rows, Counts.NONE))) {
            throw new Stopped();
        }
    }

    private boolean step(Handle handle, StoredRoster roster, long rows, Counts counts) {
        long before = dao.find(handle, roster.id()).orElseThrow().done();
        return dao.progress(handle, roster, new Progress(before, rows, counts, silentUntil()));
    }

    private void goOn() {
        if (stopped) {
            throw new Stopped();
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
