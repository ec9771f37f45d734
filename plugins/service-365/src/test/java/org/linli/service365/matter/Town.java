package org.linli.service365.matter;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.linli.api.Setup;
import org.linli.api.access.ActingAs;
import org.linli.api.area.AreaLevel;
import org.linli.api.code.AreaCode;
import org.linli.api.file.Staged;
import org.linli.api.organization.OrganizationKind;
import org.linli.api.procedure.Procedure;
import org.linli.server.DatabaseStorage;
import org.linli.server.area.AreaRegister;
import org.linli.server.area.AreaTree;
import org.linli.server.area.NewArea;
import org.linli.server.calendar.HolidayCalendar;
import org.linli.server.data.AuditTrail;
import org.linli.server.data.Database;
import org.linli.server.data.Outbox;
import org.linli.server.district.DatabaseChoice;
import org.linli.server.district.District;
import org.linli.server.district.Http;
import org.linli.server.file.FileStore;
import org.linli.server.file.FilesFolder;
import org.linli.server.key.Keys;
import org.linli.server.limit.Faults;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Limits;
import org.linli.server.member.MemberRegister;
import org.linli.server.organization.OrganizationForm;
import org.linli.server.organization.OrganizationRegister;
import org.linli.server.plugin.PluginHost;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.plugin.Services;
import org.linli.server.procedure.ProcedureEngine;
import org.linli.server.rights.ConsentRegister;
import org.linli.server.rights.PrivacyNotices;
import org.linli.server.search.SearchIndexes;
import org.linli.server.web.Uploads;
import org.linli.server.words.Bundles;
import org.linli.service365.Service365Plugin;
import org.linli.service365.Service365Settings;

/** A small district on a real database with the plugin's acts, without a web server: two communities, one grid. */
final class Town implements AutoCloseable {

    static final String VISITOR = "a visitor";
    private static final List<OrganizationKind> KINDS = List.of(
            new OrganizationKind("residents-committee", Set.of()), new OrganizationKind("property-company", Set.of()));
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ActingAs FOUNDER = ActingAs.ANYBODY;

    final Database database;
    final Outbox outbox;
    final AuditTrail audit;
    final SearchIndexes searches;
    final Setup setup;
    final AreaTree areas;
    final AreaRegister register;
    final OrganizationRegister organizations;
    final MemberRegister members;
    final FilesFolder contents;
    final FileStore files;
    final Procedure procedure;
    final Matters matters;
    final Appraisals appraisals;
    final Progresses progresses;
    final long street;
    final long east;
    final long west;
    final long grid;
    final long committee;
    final long property;

    private final PluginHost host;
    private final AtomicReference<Procedure> declared = new AtomicReference<>();
    private ProcedureEngine engine;

    Town(Database database, Path folder) {
        this.database = database;
        var core = database.data("core");
        var clock = database.clock();
        var keys = Keys.fresh();
        outbox = new Outbox(database);
        audit = new AuditTrail(database);
        searches = new SearchIndexes(database);
        areas = new AreaTree(core, AreaCode.of("990301"));
        areas.plant("安和示范区");
        organizations = new OrganizationRegister(
                new OrganizationRegister.Ground(core, clock, areas, searches.of("core", "organization"), audit, keys),
                () -> KINDS);
        members =
                new MemberRegister(new MemberRegister.Ground(core, clock, searches.of("core", "member"), audit, keys));
        contents = new FilesFolder(folder, clock);
        files = new FileStore(core, contents, clock);
        database.migrate("service-365", Service365Plugin.class.getClassLoader());
        host = new PluginHost(services(), district(), new PluginPlaces(folder, List.of(), folder.resolve("work")));
        setup = captured();

        register = new AreaRegister(core, areas, searches.of("core", "area"), audit, outbox.events("core"));
        // towns of one test class share a database: each is a street of its own
        var code = "990301%03d".formatted(NUMBER.incrementAndGet());
        street = register.add(FOUNDER, areas.root().id(), NewArea.official(AreaCode.of(code), "第" + code + "街道"));
        east = register.add(FOUNDER, street, NewArea.official(AreaCode.of(code + "001"), "清和社区"));
        west = register.add(FOUNDER, street, NewArea.official(AreaCode.of(code + "002"), "安居社区"));
        grid = register.add(FOUNDER, east, NewArea.own(AreaLevel.GRID, "第一网格"));
        committee = organizations.add(FOUNDER, organization("residents-committee", "清和社区居委会"));
        property = organizations.add(FOUNDER, organization("property-company", "和苑物业"));

        procedure = MatterProcedure.of(setup.events());
        declared.set(procedure);
        matters = new Matters(setup, procedure, setup.search("matter"));
        appraisals = new Appraisals(setup, matters);
        progresses = new Progresses(setup, () -> new Service365Settings(7, 20, 60));
    }

    /** What the engine does by itself is done now. */
    void passTime() {
        engine.errands(database.data("core"), new Faults(Limits.STANDARD, database.clock()))
                .run();
    }

    /** A picture, staged as if it had come with a form. */
    Staged photo(byte[] content) {
        var upload = new Uploads.Upload("photos", "灯.png", content.length, new ByteArrayInputStream(content));
        return new Staged(List.of(files.stage(VISITOR, upload)));
    }

    private OrganizationForm organization(String kind, String name) {
        return new OrganizationForm(kind, name, east, Optional.empty(), "", "", "", "");
    }

    /** A setup as the host makes it; that of the core, which may declare anything. */
    private Setup captured() {
        var captured = new AtomicReference<Setup>();
        host.startCore(List.of(captured::set));
        return captured.get();
    }

    private Services services() {
        var calendar = new HolidayCalendar(
                new HolidayCalendar.Ground(database.data("core"), database.clock(), audit, outbox.events("core")));
        engine = new ProcedureEngine(new ProcedureEngine.Ground(
                database.clock(),
                calendar,
                organizations,
                files::of,
                outbox.events("core"),
                () -> Optional.ofNullable(declared.get())
                        .map(one -> Map.of(MatterProcedure.KEY, one))
                        .orElse(Map.of())));
        var notices = new PrivacyNotices(database.data("core"), database.clock(), audit);
        notices.plant(tag -> tag);
        var consents =
                new ConsentRegister(database.data("core"), database.clock(), notices, outbox.events("core"), audit);
        return new Services(
                database.clock(),
                new DatabaseStorage(database, contents),
                new Bus(outbox),
                new NoJobs(),
                new Isolation(Limits.STANDARD, database.clock()),
                searches::of,
                () -> audit,
                () -> areas,
                () -> organizations,
                () -> members,
                files::of,
                (to, owner, roster) -> {},
                () -> calendar,
                owner -> engine,
                () -> consents,
                owner -> (handle, member, notice) -> {});
    }

    private static District district() {
        return new District(
                Map.of(Bundles.CHINESE, "安和示范区", Locale.ENGLISH, "Anhe"),
                AreaCode.of("990301"),
                "http://localhost",
                Bundles.LANGUAGES,
                new Http("127.0.0.1", 0, Optional.empty(), List.of()),
                new DatabaseChoice.Sqlite(),
                Optional.empty(),
                false);
    }

    @Override
    public void close() {
        host.close();
        outbox.close();
    }
}
