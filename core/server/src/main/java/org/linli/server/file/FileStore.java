package org.linli.server.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import org.linli.api.data.Data;
import org.linli.api.file.FileRef;
import org.linli.api.file.Files;
import org.linli.api.refusal.Refused;
import org.linli.server.limit.Limits;
import org.linli.server.web.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes files in, stages them with a form, hands them out and clears away what was never kept. */
public final class FileStore implements Uploads {

    static final Duration STAGED_FOR = Duration.ofHours(24);
    static final int STAGED_PER_VISIT_MAX = 40;
    static final int REMOVED_PER_RUN_MAX = 1_000;

    /** A content that was put within this time stays: its row may be on the way, on another node too. */
    private static final Duration UNTOUCHED_FOR = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    private final Data data;
    private final FilesFolder folder;
    private final Clock clock;
    private final Intake intake;
    private final FileDao dao = new FileDao();
    private final ReadWriteLock removing = new ReentrantReadWriteLock();

    public FileStore(Data data, FilesFolder folder, Clock clock) {
        this(data, folder, clock, Limits.STANDARD);
    }

    public FileStore(Data data, FilesFolder folder, Clock clock, Limits limits) {
        this.intake = new Intake(limits.jarMegabytes());
        this.data = data;
        this.folder = folder;
        this.clock = clock;
    }

    /** The attachments of one plugin's objects, or of the core's. */
    public Files of(String owner) {
        return new OwnedFiles(owner, clock);
    }

    @Override
    public long stage(String stagedBy, Upload upload) {
        long now = clock.millis();
        if (data.read(handle -> dao.countStagedBy(handle, stagedBy, now)) >= STAGED_PER_VISIT_MAX) {
            throw Refused.because(upload.field(), "file.refused.staged-many", STAGED_PER_VISIT_MAX);
        }
        var taken = intake.take(upload);
        removing.readLock().lock();
        try {
            var hash = folder.put(taken.content());
            if (taken.type().image()) {
                folder.putThumbnail(hash, taken.thumbnail());
            }
            var type = taken.type();
            long id = data.newId();
            var ref = new FileRef(id, taken.name().text(), type.mediaType(), taken.content().length, type.image());
            var file = new StoredFile(ref, hash, "", "", 0, stagedBy, now + STAGED_FOR.toMillis());
            data.act(handle -> {
                dao.stage(handle, file);
                return id;
            });
            return id;
        } catch (IOException e) {
            LOG.error("A file could not be stored", e);
            throw Refused.because(upload.field(), "file.refused.no-space", FileName.shown(upload.name()));
        } finally {
            removing.readLock().unlock();
        }
    }

    @Override
    public List<FileRef> staged(String stagedBy, List<Long> ids) {
        var asked = ids.stream().distinct().limit(OwnedFiles.PER_SUBJECT_MAX).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var own = data.read(handle -> dao.staged(handle, asked, clock.millis())).stream()
                .filter(file -> file.stagedBy().equals(stagedBy))
                .collect(Collectors.toMap(file -> file.ref().id(), StoredFile::ref));
        return asked.stream().filter(own::containsKey).map(own::get).toList();
    }

    /** A staged file's name and content, which stays staged. */
    public Optional<Given> look(String stagedBy, long id) {
        return find(id).filter(StoredFile::staged)
                .filter(staged -> staged.stagedBy().equals(stagedBy))
                .map(this::given);
    }

    /** Gives a staged file's name and content once, and forgets both: whoever asks keeps it from now on. */
    public Optional<Given> give(String stagedBy, long id) {
        removing.writeLock().lock();
        try {
            var given = look(stagedBy, id);
            if (given.isEmpty()) {
                return Optional.empty();
            }
            var hash = given.get().hash();
            var held = data.act(handle ->
                    dao.delete(handle, id) ? Optional.of(dao.holds(handle, hash)) : Optional.<Boolean>empty());
            if (held.isPresent() && !held.get()) {
                folder.remove(hash, Duration.ZERO);
            }
            return held.isPresent() ? given : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            removing.writeLock().unlock();
        }
    }

    /** A file that was staged, with the hash of its content. */
    public record Given(String name, byte[] content, String hash) {}

    private Given given(StoredFile file) {
        try {
            return new Given(file.ref().name(), content(file), file.hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of a kept file; empty when there is none. */
    public byte[] bytes(long id) throws IOException {
        var file = find(id);
        return file.isPresent() ? content(file.get()) : new byte[0];
    }

    Optional<StoredFile> find(long id) {
        return data.read(handle -> dao.find(handle, id));
    }

    byte[] content(StoredFile file) throws IOException {
        return folder.read(file.hash());
    }

    byte[] thumbnail(StoredFile file) throws IOException {
        return folder.readThumbnail(file.hash());
    }

    /** Removes staged files that were not kept within their time, a bounded number at once. */
    public void removeExpired() {
        removing.writeLock().lock();
        try {
            long now = clock.millis();
            var expired = data.act(handle -> {
                var found = dao.expired(handle, now, REMOVED_PER_RUN_MAX);
                found.forEach(file -> dao.delete(handle, file.ref().id()));
                return found;
            });
            for (var file : expired) {
                if (!data.read(handle -> dao.holds(handle, file.hash()))) {
                    folder.remove(file.hash(), UNTOUCHED_FOR);
                }
            }
        } catch (IOException e) {
            LOG.error("The content of an expired file could not be removed", e);
        } finally {
            removing.writeLock().unlock();
        }
    }
}
