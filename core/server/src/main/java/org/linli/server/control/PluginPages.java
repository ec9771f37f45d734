package org.linli.server.control;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.PLUGIN_MANAGE;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.linli.api.access.Access;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.catalogue.CatalogueView;
import org.linli.server.plugin.PluginStatus;
import org.linli.server.web.OutsideAct;

/** The administrator's pages of plugins: which there are, how each is and why, what it brings; stop and start. */
final class PluginPages implements Pages {

    private static final Access MANAGE = holders(PLUGIN_MANAGE);
    private static final Form<Sure> STOP = Form.of(Sure.class, "plugin.stop");
    private static final Form<Sure> START = Form.of(Sure.class, "plugin.start");
    private static final Form<Sure> ROLLBACK = Form.of(Sure.class, "plugin.rollback");
    private static final Form<Sure> REMOVAL = Form.of(Sure.class, "plugin.removal");
    private static final Form<Named> ERASURE = Form.of(Named.class, "plugin.erasure");
    private static final Form<Named> ARCHIVE = Form.of(Named.class, "plugin.archive");

    private final PluginChanges changes;
    private final Function<Request, CatalogueView> catalogues;

    PluginPages(PluginChanges changes, Function<Request, CatalogueView> catalogues) {
        this.changes = changes;
        this.catalogues = catalogues;
    }

    /** Nothing is asked: to send the form is to be sure. */
    record Sure() {}

    /** The plugin's id, typed by who wants it erased. */
    record Named(@NotBlank @Size(max = 60) String id) {}

    @Override
    public void routes(Routes to) {
        // outside an act: a start migrates and takes its own turns at the writer
        to.get("/plugins", MANAGE, this::list).get("/plugins/{id}", MANAGE, this::show);
        act(to, "stop", STOP, this::stop, this::sure);
        act(to, "start", START, this::start, this::sure);
        act(to, "rollback", ROLLBACK, this::rollBack, this::sure);
        act(to, "removal", REMOVAL, this::takeOut, this::plan);
        act(to, "erasure", ERASURE, this::erase, this::plan);
        act(to, "archive", ARCHIVE, this::archive, this::plan);
    }

    /** The page that asks whether it shall be done. */
    private interface Asking {

        Answer page(Request request, String act, FormView form);
    }

    private static <T extends Record> void act(
            Routes to, String act, Form<T> form, BiFunction<Request, T, Answer> work, Asking asking) {
        var path = "/plugins/{id}/" + act;
        to.get(path, MANAGE, request -> asking.page(request, act, request.form(form)))
                .post(path, MANAGE, form, new OutsideAct<>(work), (request, again) -> asking.page(request, act, again));
    }

    private Answer list(Request request) {
        var lines = changes.host().plugins().stream()
                .map(plugin -> line(request, plugin))
                .toList();
        var data = changes.host().plugins().stream()
                .map(plugin -> PluginLine.of(plugin, locale(request)))
                .toList();
        var elsewhere = changes.host().prospects().otherNodes().values().stream()
                .map(why -> why.in(request.words()))
                .toList();
        var view = new PluginViews.Listed(lines, catalogues.apply(request), archives(request), elsewhere);
        return Answer.workbench(request.words().text("plugin.list.title"), "plugin/list.jte", view)
                .withJson(data);
    }

    private List<PluginViews.Archived> archives(Request request) {
        return changes.host().takingOut().archives().list().stream()
                .map(archive -> PluginViews.Archived.of(archive, request.words()))
                .toList();
    }

    private Answer show(Request request) {
        var plugin = found(request);
        var line = line(request, plugin);
        var parts = new ArrayList<>(PluginViews.brings(plugin, changes.host().tables(plugin.id())));
        changes.host()
                .signature(plugin.id())
                .map(said -> new PluginViews.Part("plugin.signature", List.of(said.in(request.words()))))
                .ifPresent(parts::add);
        var condition = PluginConditionView.of(
                changes.host().condition(plugin.id()), plugin.words().in(locale(request)), request.words());
        var may = PluginViews.May.of(plugin.id(), changes.host().prospects(), request.words());
        var view = new PluginViews.Shown(line, may, condition, plugin.about(), offers(request), parts);
        return Answer.workbench(line.name(), "plugin/show.jte", view).withJson(PluginLine.of(plugin, locale(request)));
    }

    private List<PluginViews.Offered> offers(Request request) {
        return changes.host().takingOut().loading().offers(request.path("id")).stream()
                .map(offer -> PluginViews.Offered.of(offer, request.words()))
                .toList();
    }

    private Answer sure(Request request, String act, FormView form) {
        var line = line(request, found(request));
        var view = new PluginViews.Asked(line, act, form);
        return Answer.workbench(request.words().text("plugin." + act + ".title", line.name()), "plugin/sure.jte", view);
    }

    private Answer rollBack(Request request, Sure sure) {
        var plugin =
                changes.rollBack(request.viewer().actingAs(), found(request).id());
        return Answer.seeOther("/plugins/" + plugin.id())
                .withNotice("plugin.rollback.done", plugin.title(locale(request)), plugin.version());
    }

    private Answer plan(Request request, String act, FormView form) {
        var line = line(request, found(request));
        var view = new PluginViews.Leaving(line, act, changes.host().takingOut().plan(line.id()), form);
        return Answer.workbench(
                request.words().text("plugin." + act + ".title", line.name()), "plugin/removal.jte", view);
    }

    private Answer takeOut(Request request, Sure sure) {
        var plugin = found(request);
        changes.takeOut(request.viewer().actingAs(), plugin.id());
        return done(request, plugin, "plugin.removal.done");
    }

    private Answer erase(Request request, Named named) {
        var plugin = meant(request, named);
        changes.erase(request.viewer().actingAs(), plugin.id());
        return done(request, plugin, "plugin.erasure.done");
    }

    private Answer archive(Request request, Named named) {
        var plugin = meant(request, named);
        var archive = changes.archive(request.viewer().actingAs(), plugin.id());
        return Answer.seeOther("/plugins/archives/" + archive.file())
                .withNotice("plugin.archive.done", plugin.title(locale(request)));
    }

    private PluginStatus meant(Request request, Named named) {
        var plugin = found(request);
        if (!named.id().strip().equals(plugin.id())) {
            throw Refused.because("id", "plugin.erasure.other", plugin.id());
        }
        return plugin;
    }

    private Answer stop(Request request, Sure sure) {
        var plugin = changes.stop(request.viewer().actingAs(), found(request).id());
        return done(request, plugin, "plugin.stop.done");
    }

    private Answer start(Request request, Sure sure) {
        var plugin = changes.start(request.viewer().actingAs(), found(request).id());
        var runs = plugin.state().up();
        return done(request, plugin, runs ? "plugin.start.done" : "plugin.start.failed");
    }

    private Answer done(Request request, PluginStatus plugin, String notice) {
        return Answer.seeOther("/plugins").withNotice(notice, plugin.title(locale(request)));
    }

    private PluginStatus found(Request request) {
        var id = request.path("id");
        return changes.host().plugin(id).orElseThrow(() -> new NotFound("plugin " + id));
    }

    private PluginViews.Line line(Request request, PluginStatus plugin) {
        return PluginViews.Line.of(plugin, changes.host().prospects(), locale(request));
    }

    private static Locale locale(Request request) {
        return request.words().locale();
    }
}
