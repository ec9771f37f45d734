package org.linli.server.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.linli.api.access.Scope;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;
import org.linli.api.web.NotFound;
import org.linli.server.file.FilesFolder;
import org.linli.server.roster.StoredRoster.SentFile;
import org.linli.server.roster.StoredRoster.Take;

/** Imports of rosters, and the acts on them: send, take, undo, drop. The work itself is done beside. */
public final class Rosters implements AutoCloseable {

    /** Till then an import can be undone. */
    static final Duration UNDONE_WITHIN = Duration.ofDays(30);

    private static final int OPEN_MAX = 5;
    private static final int NAME_CHARACTERS_MAX = 200;

    private final Data data;
    private final Clock clock;
    private final Path dataFolder;
    private final RosterGround ground;
    private final RosterWork work;
    private final RosterDao dao = new RosterDao();
    private final ChangeDao changes = new ChangeDao();
    private final Beside beside;

    public Rosters(RosterGround ground, Path dataFolder) {
        this.ground = ground;
        this.data = ground.data();
        this.clock = ground.clock();
        this.dataFolder = dataFolder;
        this.work = new RosterWork(ground, dataFolder);
        this.beside = new Beside(work);
    }

    /** Keeps a file, to be checked, and gives the import's id. Throws {@link Refused} at the field {@code file}. */
    public long send(Sender sender, RosterKind kind, String fileName, InputStream content) {
        long id = data.newId();
        var folder = new RosterFolder(dataFolder, id);
        try (var digesting = new DigestInputStream(content, FilesFolder.sha256())) {
            if (data.read(handle -> dao.open(handle, sender.who().memberId())) >= OPEN_MAX) {
                throw Refused.because("file", "roster.refused.open", OPEN_MAX);
            }
            folder.keep(digesting);
            var hash = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
            var name = fileName.substring(0, Math.min(fileName.length(), NAME_CHARACTERS_MAX));
            data.act(handle -> {
                dao.insert(
                        handle, StoredRoster.sent(id, kind.key(), new SentFile(name, hash), sender, clock.instant()));
                ground.audit().record(handle, sender.who(), "roster.send", "roster", id, kind.key() + " " + hash);
                return id;
            });
            return id;
        } catch (IOException e) {
            folder.remove();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            folder.remove();
            throw e;
        }
    }

    RosterKinds kinds() {
        return ground.kinds();
    }

    /**
     * Takes what was checked. Throws {@link Refused} when it is all or nothing, and rows are refused. What cannot be
     * brought back is not all or nothing after that.
     */
    public void take(Scope scope, long id, Take take) {
        var roster = in(id, RosterState.CHECKED, "roster.refused.not-checked");
        if (take == Take.ALL && roster.counts().refused() > 0) {
            throw Refused.because("", "roster.refused.not-all", roster.counts().refused());
        }
        var asked = roster.asked(broughtBack(roster) ? take : Take.GOOD, scope);
        data.act(handle -> {
            dao.resetCounts(handle, id);
            move(dao.move(handle, asked, RosterState.TAKING, 0));
            ground.audit().record(handle, roster.sender().who(), "roster.take", "roster", id, take.name());
            return id;
        });
    }

    /** Brings back what was before the import, as far as nobody changed it since. */
    public void undo(Scope scope, long id) {
        var roster = in(id, RosterState.TAKEN, "roster.refused.not-taken");
        if (!undoable(roster)) {
            throw Refused.because("", "roster.refused.too-late", UNDONE_WITHIN.toDays());
        }
        data.act(handle -> {
            move(dao.move(handle, roster.asked(roster.take(), scope), RosterState.UNDOING, 0));
            return id;
        });
    }

    /** Gives up an import that was not taken, with its files. */
    public void drop(long id) {
        var roster = in(id, RosterState.CHECKED, "roster.refused.not-checked");
        data.act(handle -> {
            move(dao.move(handle, roster, RosterState.DROPPED, clock.millis()));
            return id;
        });
        new RosterFolder(dataFolder, id).remove();
    }

    public Optional<StoredRoster> find(long id) {
        return data.read(handle -> dao.find(handle, id));
    }

    /** Those of these kinds of a member, or all when it is 0, the latest first. */
    public List<StoredRoster> history(List<? extends RosterKind> kinds, long memberId, long before, int limit) {
        var keys = kinds.stream().map(RosterKind::key).toList();
        return data.read(handle -> dao.history(handle, keys, memberId, before, limit));
    }

    boolean undoable(StoredRoster roster) {
        return roster.state() == RosterState.TAKEN
                && broughtBack(roster)
                && roster.ended()
                        .filter(ended -> ended.plus(UNDONE_WITHIN).isAfter(clock.instant()))
                        .isPresent();
    }

    /** When the very same file was taken before, where taking it again would enter its rows once more. */
    Optional<Instant> takenBefore(StoredRoster roster) {
        return roster.state() == RosterState.CHECKED && !broughtBack(roster)
                ? data.read(handle -> dao.taken(handle, roster))
                : Optional.empty();
    }

    Optional<Findings> findings(long id) {
        return new RosterFolder(dataFolder, id).findings();
    }

    List<ChangeDao.Kept> kept(long id, int limit) {
        return data.read(handle -> changes.kept(handle, id, limit));
    }

    /** The refused rows, as long as they are kept. */
    public Optional<Path> refused(long id) {
        return Optional.of(new RosterFolder(dataFolder, id))
                .filter(RosterFolder::hasRefused)
                .map(RosterFolder::refused);
    }

    /** Does now what waits, and comes back when nothing does. */
    public void work() {
        work.run();
    }

    /** Has it done beside. */
    public void begin() {
        beside.begin();
    }

    /** Clears away what imports leave, in its time. */
    void sweep() {
        new RosterSweep(ground, dataFolder).run();
    }

    @Override
    public void close() {
        beside.close();
    }

    private StoredRoster in(long id, RosterState state, String otherwise) {
        return Optional.of(find(id).orElseThrow(() -> new NotFound("roster " + id)))
                .filter(roster -> roster.state() == state)
                .orElseThrow(() -> Refused.because("", otherwise));
    }

    private boolean broughtBack(StoredRoster roster) {
        return kinds().find(roster.kind()).filter(RosterKind::undoable).isPresent();
    }

    private static void move(boolean moved) {
        if (!moved) {
            throw Refused.because("", "roster.refused.moved-on");
        }
    }
}
