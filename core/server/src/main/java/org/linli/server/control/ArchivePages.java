package org.linli.server.control;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.PLUGIN_MANAGE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.linli.api.access.Access;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.plugin.Archive;
import org.linli.server.plugin.Archives;
import org.linli.server.web.OutsideAct;

/** The page of an archive of a plugin that was taken out: what it holds, and a copy of it. */
final class ArchivePages implements Pages {

    private static final Access MANAGE = holders(PLUGIN_MANAGE);
    private static final Form<Sure> DOWNLOAD = Form.of(Sure.class, "plugin.archive.download");

    /** A copy is made in memory; larger ones are fetched from the server's folder. */
    private static final int DOWNLOAD_MEGABYTES_MAX = 50;

    private final PluginChanges changes;

    ArchivePages(PluginChanges changes) {
        this.changes = changes;
    }

    /** Nothing is asked: to send the form is to be sure. */
    record Sure() {}

    @Override
    public void routes(Routes to) {
        to.get("/plugins/archives/{file}", MANAGE, request -> show(request, request.form(DOWNLOAD)))
                .post("/plugins/archives/{file}", MANAGE, DOWNLOAD, new OutsideAct<>(this::download), this::show);
    }

    private Answer show(Request request, FormView form) {
        var archive = found(request);
        var path = archives().path(archive);
        var view = new PluginViews.ArchiveShown(
                PluginViews.Archived.of(archive, request.words()),
                archives().open(archive),
                (path.toFile().length() + 1023) / 1024,
                path.toString(),
                form);
        var title = request.words().text("plugin.archive.of", archive.plugin());
        return Answer.workbench(title, "plugin/archive.jte", view);
    }

    private Answer download(Request request, Sure sure) {
        var archive = found(request);
        var path = archives().path(archive);
        try {
            if (Files.size(path) > DOWNLOAD_MEGABYTES_MAX * 1024L * 1024) {
                throw Refused.because("", "plugin.archive.large", DOWNLOAD_MEGABYTES_MAX);
            }
            changes.handOut(request.viewer().actingAs(), archive);
            return new Answer.Bytes("application/zip", Files.readAllBytes(path), archive.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Archive found(Request request) {
        return archives().find(request.path("file")).orElseThrow(() -> new NotFound("archive"));
    }

    private Archives archives() {
        return changes.host().takingOut().archives();
    }
}
