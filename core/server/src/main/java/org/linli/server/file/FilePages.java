package org.linli.server.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.api.access.Access;
import org.linli.api.file.FileRule;
import org.linli.api.web.Answer;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Work;
import org.linli.server.plugin.Catalogue;
import org.linli.server.web.WebRequest;

/** Hands files out to whom their owner's rule, or for staged ones the visit they came with, says so; to others 404. */
final class FilePages implements Pages {

    private final FileStore store;
    private final Supplier<Catalogue> catalogue;
    private final Isolation isolation;

    FilePages(FileStore store, Supplier<Catalogue> catalogue, Isolation isolation) {
        this.store = store;
        this.catalogue = catalogue;
        this.isolation = isolation;
    }

    @Override
    public void routes(Routes to) {
        to.get("/files/{id}", Access.everyone(), this::file)
                .get("/files/{id}/thumbnail", Access.everyone(), this::thumbnail);
    }

    private Answer file(Request request) {
        var file = readable(request);
        try {
            // a picture is shown where it stands; everything else is a download
            var name = file.ref().image() ? "" : file.ref().name();
            return new Answer.Bytes(file.ref().type(), store.content(file), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer thumbnail(Request request) {
        var file = readable(request);
        if (!file.ref().image()) {
            throw new NotFound("thumbnail of file " + file.ref().id());
        }
        try {
            return new Answer.Bytes(FileType.JPEG.mediaType(), store.thumbnail(file), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile readable(Request request) {
        long id = request.id("id");
        return store.find(id)
                .filter(file -> file.staged() ? isOwn(request, file) : mayRead(request, file))
                .orElseThrow(() -> new NotFound("file " + id));
    }

    private static boolean isOwn(Request request, StoredFile file) {
        return request instanceof WebRequest web && web.sessionKey().equals(file.stagedBy());
    }

    private boolean mayRead(Request request, StoredFile file) {
        var now = catalogue.get();
        return rule(now, file)
                .filter(rule -> {
                    var owner = now.owners().get(file.owner());
                    var work = new Work(owner.id(), owner.loader(), FaultKind.PART, "/files");
                    return isolation.call(work, () -> says(rule, request, file.subjectId()));
                })
                .isPresent();
    }

    /** A rule that knows of no such object says no. */
    private static boolean says(FileRule rule, Request request, long subjectId) {
        try {
            return rule.mayRead(request, subjectId);
        } catch (NotFound | Forbidden no) {
            return false;
        }
    }

    private static Optional<FileRule> rule(Catalogue now, StoredFile file) {
        var subject = new Catalogue.FileSubject(file.owner(), file.subjectType());
        return Optional.ofNullable(now.fileRules().get(subject));
    }
}
