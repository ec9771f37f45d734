package org.linli.server.declared;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.PLUGIN_MANAGE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.procedure.Procedure;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Request;
import org.linli.server.access.Roles;
import org.linli.server.declared.DeclaredViews.Line;
import org.linli.server.declared.DeclaredViews.Version;
import org.linli.server.plugin.Catalogue;
import org.linli.server.work.RunWords;

/** Brings the administrator's pages of procedures: their versions and open runs, the drawn picture, the dry run. */
public final class DeclaredModule implements LinliPlugin {

    private static final String PROCEDURES = "/admin/procedures";

    private final Supplier<Catalogue> catalogue;
    private final Roles roles;
    private Setup tools;

    public DeclaredModule(Supplier<Catalogue> catalogue, Roles roles) {
        this.catalogue = catalogue;
        this.roles = roles;
    }

    @Override
    public void setup(Setup to) {
        tools = to;
        to.routes(routes -> routes.get(PROCEDURES, holders(PLUGIN_MANAGE), this::list)
                .get(PROCEDURES + "/{key}", holders(PLUGIN_MANAGE), this::show));
        to.navigation("declared.title", PROCEDURES).forStaff(PLUGIN_MANAGE);
    }

    private Answer list(Request request) {
        var lines = catalogue.get().procedures().values().stream()
                .map(procedure -> line(request, procedure, versions(procedure)))
                .toList();
        return Answer.workbench(request.words().text("declared.title"), "declared/list.jte", lines)
                .withJson(lines);
    }

    private Answer show(Request request) {
        var now = catalogue.get();
        var procedure = Optional.ofNullable(now.procedures().get(request.path("key")))
                .orElseThrow(() -> new NotFound("procedure " + request.path("key")));
        var owner = procedure.key().substring(0, procedure.key().indexOf('.'));
        var words = new RunWords(
                procedure, now.owners().get(owner).words(request.words().locale()));
        var dry = new DryRun(tools, roles, request, procedure, words);
        var versions = versions(procedure);
        var line = line(request, procedure, versions);
        var verdicts = dry.verdicts();
        var view = new DeclaredViews.Shown(line, versions, words.drawn(line.title()), dry.choices(), verdicts);
        return Answer.workbench(line.title(), "declared/show.jte", view)
                .withJson(Map.of("procedure", line, "versions", versions, "moves", verdicts));
    }

    private Line line(Request request, Procedure procedure, List<Version> versions) {
        return new Line(
                procedure.key(),
                request.words().text(catalogue.get().title(procedure)),
                procedure.version(),
                versions.stream().mapToInt(Version::open).sum());
    }

    /** Those that runs began with, the newest first. */
    private List<Version> versions(Procedure procedure) {
        return tools.data().read(handle -> {
            var dao = new DeclaredDao(handle);
            return dao.versions(procedure.key()).stream()
                    .map(kept -> new Version(
                            kept.version(), kept.variant(), dao.open(procedure.key(), kept, DeclaredViews.COUNT_MAX)))
                    .toList();
        });
    }
}
