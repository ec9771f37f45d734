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
import org.linli.server.control.PluginPages.Named;
import org.linli.server.plugin.Archive;
import org.linli.server.plugin.Archives;
import org.linli.server.web.OutsideAct;

/** The pages of an archive of a plugin that was taken out: what it holds, a copy of it, and its way back. */
final class ArchivePages implements Pages {

    private static final Access MANAGE = holders(PLUGIN_MANAGE);
    private static final Form<Named> LOADING = Form.of(Named.class, "plugin.loading");
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
                .post("/plugins/archives/{file}", MANAGE, DOWNLOAD, new OutsideAct<>(this::download), this::show)
                .get("/plugins/archives/{file}/loading", MANAGE, request -> plan(request, request.form(LOADING)))
                .post("/plugins/archives/{file}/loading", MANAGE, LOADING, new OutsideAct<>(this::load), this::plan);
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

    private Answer plan(Request request, FormView form) {
        var plan = changes.host().takingOut().loading().plan(found(request));
        var view = new PluginViews.Returning(
                PluginViews.Archived.of(plan.archive(), request.words()),
                plan.manifest(),
                plan.obstacles().stream()
                        .map(why -> request.words().text(why.key(), why.args().toArray()))
                        .toList(),
                form);
        var title = request.words().text("plugin.loading.title", plan.archive().plugin());
        return Answer.workbench(title, "plugin/loading.jte", view);
    }

    private Answer load(Request request, Named named) {
        var archive = found(request);
        if (!named.id().strip().equals(archive.plugin())) {
            throw Refused.because("id", "plugin.erasure.other", archive.plugin());
        }
        changes.load(request.viewer().actingAs(), archive);
        return Answer.seeOther("/plugins/" + archive.plugin()).withNotice("plugin.loading.done", archive.plugin());
    }

    private Archive found(Request request) {
        return archives().find(request.path("file")).orElseThrow(() -> new NotFound("archive"));
    }

    private Archives archives() {
        return changes.host().takingOut().archives();
    }
}
