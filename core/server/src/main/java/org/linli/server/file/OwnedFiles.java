package org.linli.server.file;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.file.FileRef;
import org.linli.api.file.Files;
import org.linli.api.file.Staged;
import org.linli.api.refusal.Refused;

/** The attachments of one owner's objects. */
final class OwnedFiles implements Files {

    static final int PER_SUBJECT_MAX = 100;

    /** Longer than a content is left untouched, so that the job which removes what expired finds it removable. */
    static final Duration ERASED_AFTER = Duration.ofHours(2);

    private final String owner;
    private final Clock clock;
    private final FileDao dao = new FileDao();

    OwnedFiles(String owner, Clock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    @Override
    public List<FileRef> keep(Handle handle, Staged staged, String subjectType, long subjectId) {
        if (staged.ids().isEmpty()) {
            return List.of();
        }
        var subject = new FileDao.Subject(owner, subjectType, subjectId);
        int position = dao.of(handle, subject, PER_SUBJECT_MAX).size();
        if (position + staged.ids().size() > PER_SUBJECT_MAX) {
            throw Refused.because("", "file.refused.many", PER_SUBJECT_MAX);
        }
        for (long id : staged.ids()) {
            if (dao.staged(handle, List.of(id), clock.millis()).isEmpty() || !dao.keep(handle, id, subject, position)) {
                throw Refused.because("", "file.refused.gone");
            }
            position++;
        }
        var kept = of(handle, subjectType, subjectId);
        return kept.subList(kept.size() - staged.ids().size(), kept.size());
    }

    @Override
    public int erase(Handle handle, String subjectType, long subjectId) {
        long until = clock.millis() + ERASED_AFTER.toMillis();
        return dao.letGo(handle, new FileDao.Subject(owner, subjectType, subjectId), until);
    }

    @Override
    public List<FileRef> of(Handle handle, String subjectType, long subjectId) {
        return dao.of(handle, new FileDao.Subject(owner, subjectType, subjectId), PER_SUBJECT_MAX).stream()
                .map(StoredFile::ref)
                .toList();
    }
}
