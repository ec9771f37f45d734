package org.linli.server.control;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.PLUGIN_MANAGE;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Function;
import org.linli.api.access.Access;
import org.linli.api.file.Staged;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.form.Widget;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.control.PluginPages.Sure;
import org.linli.server.file.FileStore;
import org.linli.server.plugin.StagedJar;
import org.linli.server.web.OutsideAct;
import org.linli.server.web.WebRequest;

/** The pages on which an administrator brings a plugin in from its jar: sent, looked at, then installed. */
final class InstallPages implements Pages {

    private static final Access MANAGE = holders(PLUGIN_MANAGE);
    private static final Form<Jar> SEND = Form.of(Jar.class, "plugin.send");
    private static final Form<Sure> INSTALL = Form.of(Sure.class, "plugin.install");

    private final PluginChanges changes;
    private final FileStore files;
    private final Function<StagedJar, Offer> trial;

    /** The trial sets a jar up where it can change nothing, and says what it brings. */
    InstallPages(PluginChanges changes, FileStore files, Function<StagedJar, Offer> trial) {
        this.changes = changes;
        this.files = files;
        this.trial = trial;
    }

    /** The form that sends a jar. */
    record Jar(@As(Widget.JAR) @NotEmpty @Size(max = 1) Staged file) {}

    @Override
    public void routes(Routes to) {
        // outside an act: a jar is written to the disk, and what comes up takes its own turns at the writer
        to.get("/plugins/new", MANAGE, request -> ask(request, request.form(SEND)))
                .post("/plugins", MANAGE, SEND, new OutsideAct<>(this::send), this::ask)
                .get("/plugins/staged/{hash}", MANAGE, request -> look(request, request.form(INSTALL)))
                .post(
                        "/plugins/staged/{hash}/installation",
                        MANAGE,
                        INSTALL,
                        new OutsideAct<>(this::install),
                        this::look);
    }

    private Answer ask(Request request, FormView form) {
        var view = new PluginViews.Sent(form, changes.host().district().limits().jarMegabytes());
        return Answer.workbench(request.words().text("plugin.send.title"), "plugin/new.jte", view);
    }

    private Answer send(Request request, Jar form) {
        var given = files.give(
                        ((WebRequest) request).sessionKey(), form.file().ids().get(0))
                .orElseThrow(() -> Refused.because("file", "form.refused.staged"));
        try {
            var jar = Files.createTempFile("linli-plugin", ".jar");
            try {
                Files.write(jar, given.content());
                return Answer.seeOther(
                        "/plugins/staged/" + changes.host().staging().stage(jar));
            } finally {
                Files.delete(jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer look(Request request, FormView form) {
        var jar = staged(request);
        var hindrance = changes.host().prospects().install(jar);
        var view = OfferView.of(trial.apply(jar), jar, hindrance, request.words(), form);
        return Answer.workbench(
                request.words().text("plugin.install.title", view.name(), jar.version()), "plugin/offer.jte", view);
    }

    private Answer install(Request request, Sure sure) {
        var who = request.viewer().actingAs();
        var plugin = changes.install(who, staged(request).path());
        return Answer.seeOther("/plugins/" + plugin.id())
                .withNotice("plugin.install.done", plugin.title(request.words().locale()), plugin.version());
    }

    private StagedJar staged(Request request) {
        return changes.host().staging().find(request.path("hash")).orElseThrow(() -> new NotFound("staged jar"));
    }
}
