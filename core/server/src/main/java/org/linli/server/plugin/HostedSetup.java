package org.linli.server.plugin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.api.event.Event;
import org.linli.api.event.EventHandler;
import org.linli.api.file.FileRule;
import org.linli.api.form.Roster;
import org.linli.api.organization.OrganizationKind;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedures;
import org.linli.api.project.ProjectKind;
import org.linli.api.rights.Rights;
import org.linli.api.search.SearchIndex;
import org.linli.api.web.Pages;
import org.linli.api.work.CaseKind;
import org.linli.api.work.RunPages;
import org.linli.server.cases.Cases;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Work;
import org.linli.server.web.Owner;
import org.linli.server.work.RunDesk;
import org.linli.server.yaml.Problems;

/** The setup of one owner: everything it is given, and the register of everything it brings. */
final class HostedSetup extends ShownSetup {

    private final Owner owner;
    private final Services services;
    private final OwnSettings settings;
    private final Contributions into;
    private final List<FileRule> caseFiles = new CopyOnWriteArrayList<>();

    HostedSetup(Owner owner, Services services, OwnSettings settings, Contributions into) {
        super(owner, services, into);
        this.owner = owner;
        this.services = services;
        this.settings = settings;
        this.into = into;
    }

    @Override
    public Rights rights() {
        return new HostedRights(services.consents().get(), into);
    }

    @Override
    public <S extends Record> Supplier<S> settings(Class<S> type) {
        return new LiveSettings<>(settings, type);
    }

    @Override
    public void permissions(Permission... permissions) {
        for (var permission : permissions) {
            into.mustOwn("permission", permission.key());
            into.add("permission " + permission.key(), into.permissions, permission);
        }
    }

    @Override
    public void role(String key, Permission... permissions) {
        into.role(key, List.of(permissions));
    }

    @Override
    public void organizationKind(OrganizationKind kind) {
        into.add("organization kind " + kind.key(), into.organizationKinds, kind);
    }

    @Override
    public void procedure(Procedure procedure) {
        into.mustOwn("procedure", procedure.key());
        into.put("procedure", into.procedures, procedure.key(), HostedProcedure.of(owner.loader(), changed(procedure)));
    }

    @Override
    public void projectKind(ProjectKind kind) {
        into.mustOwn("project kind", kind.key());
        procedure(kind.procedure());
        into.add("project kind " + kind.key(), into.projectKinds, kind);
    }

    @Override
    public void routes(Pages pages) {
        pages.routes(new HostedRoutes(owner.id(), into));
    }

    @Override
    public void runs(String path, Access access, Procedure procedure, RunPages pages) {
        new HostedRoutes(owner.id(), into).runs(path, access, new RunDesk(this, path, procedure.key(), pages));
    }

    @Override
    public <F extends Record> void cases(CaseKind<F> kind) {
        if (caseFiles.isEmpty()) {
            files(Procedures.FILES, (request, id) -> caseFiles.stream().anyMatch(rule -> rule.mayRead(request, id)));
        }
        caseFiles.add(Cases.declare(this, owner, kind));
    }

    @Override
    public <F extends Record> void roster(Roster<F> roster) {
        services.rosters().declare(this, owner, roster);
        into.put("roster", into.rosters, roster.key(), roster);
    }

    @Override
    public SearchIndex search(String noun) {
        return services.search().apply(owner.id(), noun);
    }

    @Override
    public void files(String subjectType, FileRule rule) {
        into.put("file rule", into.fileRules, subjectType, rule);
    }

    @Override
    public <E extends Event> void on(Class<E> type, String key, EventHandler<E> handler) {
        var bus = services.bus();
        Consumer<Supplier<E>> bounded = event -> bounded(FaultKind.EVENT, key, () -> handler.on(event.get()));
        into.effect("subscription", into.subscriptions, key, () -> bus.subscribe(owner.id(), key, type, bounded));
    }

    @Override
    public void daily(String key, Runnable job) {
        job(key, () -> services.timetable().daily(owner.id(), key, () -> bounded(FaultKind.JOB, key, job)));
    }

    @Override
    public void every(String key, Duration pause, Runnable job) {
        job(key, () -> services.timetable().every(owner.id(), key, pause, () -> bounded(FaultKind.JOB, key, job)));
    }

    private Procedure changed(Procedure procedure) {
        var problems = new Problems();
        var changed = services.storage().changed(procedure, problems);
        if (!problems.none()) {
            throw PluginFailure.because("plugin.reason.procedure", OwnSettings.told(problems));
        }
        return changed;
    }

    private void job(String key, Supplier<Runnable> start) {
        into.effect("job", into.jobs, key, start);
    }

    private void bounded(FaultKind kind, String key, Runnable work) {
        services.isolation().run(new Work(owner.id(), owner.loader(), kind, key), work);
    }
}
