package org.linli.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.linli.api.LinliPlugin;
import org.linli.api.access.ActingAs;
import org.linli.api.search.SearchIndex;
import org.linli.server.access.AccountModule;
import org.linli.server.access.Accounts;
import org.linli.server.access.FirstAdministrator;
import org.linli.server.access.Grants;
import org.linli.server.access.Passwords;
import org.linli.server.access.Roles;
import org.linli.server.access.Sessions;
import org.linli.server.access.Viewers;
import org.linli.server.area.AreaModule;
import org.linli.server.area.AreaRegister;
import org.linli.server.area.AreaTree;
import org.linli.server.calendar.CalendarModule;
import org.linli.server.calendar.HolidayCalendar;
import org.linli.server.control.PluginsModule;
import org.linli.server.demo.DemoClock;
import org.linli.server.demo.DemoModule;
import org.linli.server.demo.DemoParts;
import org.linli.server.figure.FigureBook;
import org.linli.server.figure.FigureCards;
import org.linli.server.figure.FigureModule;
import org.linli.server.file.FileModule;
import org.linli.server.file.FileStore;
import org.linli.server.file.FilesFolder;
import org.linli.server.find.FindModule;
import org.linli.server.home.HomeModule;
import org.linli.server.list.ListModule;
import org.linli.server.list.SavedViews;
import org.linli.server.member.MemberModule;
import org.linli.server.member.MemberRegister;
import org.linli.server.member.NewMember;
import org.linli.server.member.Ties;
import org.linli.server.notice.NoticeBoard;
import org.linli.server.organization.OrganizationModule;
import org.linli.server.organization.OrganizationRegister;
import org.linli.server.plugin.Catalogue;
import org.linli.server.plugin.PluginHost;
import org.linli.server.plugin.Services;
import org.linli.server.procedure.ProcedureEngine;
import org.linli.server.procedure.ProcedureModule;
import org.linli.server.project.ProjectModule;
import org.linli.server.rights.RightsGround;
import org.linli.server.rights.RightsModule;
import org.linli.server.roster.RosterGround;
import org.linli.server.roster.RosterIndexes;
import org.linli.server.roster.RosterModule;
import org.linli.server.roster.Rosters;
import org.linli.server.web.Served;

/** The core's nouns upon the ground: areas, organizations, members, files, accounts, procedures. */
final class Nouns {

    final AreaTree areas;
    final OrganizationRegister organizations;
    final MemberRegister members;
    final FileStore files;
    final Accounts.Ground accounts;
    final Sessions sessions;
    final SavedViews views;
    final Viewers viewers;
    final FirstAdministrator first;
    final RightsGround rights;
    final Rosters rosters;

    private final Ground ground;
    private final Passwords passwords = new Passwords();
    private final SearchIndex areaIndex;
    private final SearchIndex organizationIndex;
    private final SearchIndex memberIndex;
    private final HolidayCalendar calendar;
    private final ProcedureEngine procedures;
    private final NoticeBoard board;

    Nouns(Ground ground, SiteSettings settings, Supplier<Catalogue> catalogue) {
        this.ground = ground;
        var data = ground.core();
        var clock = ground.clock;
        areaIndex = ground.search.of(Served.CORE, AreaModule.NOUN);
        organizationIndex = ground.search.of(Served.CORE, OrganizationModule.NOUN);
        memberIndex = ground.search.of(Served.CORE, MemberModule.NOUN);
        areas = new AreaTree(data, settings.district().area());
        areas.plant(settings.district().name(Locale.SIMPLIFIED_CHINESE));
        organizations = new OrganizationRegister(
                new OrganizationRegister.Ground(data, clock, areas, organizationIndex, ground.audit, ground.keys),
                () -> catalogue.get().organizationKinds());
        members = new MemberRegister(new MemberRegister.Ground(data, clock, memberIndex, ground.audit, ground.keys));
        files = new FileStore(data, new FilesFolder(settings.dataFolder(), clock), clock);
        calendar =
                new HolidayCalendar(new HolidayCalendar.Ground(data, clock, ground.audit, ground.events(Served.CORE)));
        procedures = new ProcedureEngine(new ProcedureEngine.Ground(
                clock,
                calendar,
                organizations,
                files::of,
                ground.events(Served.CORE),
                () -> catalogue.get().procedures()));
        accounts = new Accounts.Ground(data, clock, ground.audit, ground.keys, areas, new Roles(catalogue));
        rights = RightsGround.of(
                new RightsGround.Base(data, clock, ground.audit, ground.events(Served.CORE), ground.search::compact),
                files,
                settings.dataFolder(),
                catalogue);
        rights.notices().plant(tag -> settings.district().name(Locale.forLanguageTag(tag)));
        board = new NoticeBoard(data, clock, ground.events(Served.CORE), catalogue);
        sessions = new Sessions(data, clock);
        views = new SavedViews(data, clock);
        viewers = new Viewers(data, clock, areas, accounts.roles());
        first = new FirstAdministrator(accounts, passwords, this::newMember);
        rosters = new Rosters(
                RosterGround.of(
                        new RosterGround.Base(data, clock, ground.audit, ground.keys),
                        areas,
                        areaRegister(),
                        organizations,
                        members,
                        new RosterIndexes(areaIndex, organizationIndex, memberIndex)),
                settings.dataFolder());
    }

    /** What the core lends to its modules and to every plugin. */
    Services services() {
        return new Services(
                ground.clock,
                ground,
                ground,
                ground,
                ground.search::of,
                () -> ground.audit,
                () -> areas,
                () -> organizations,
                () -> members,
                files::of,
                () -> calendar,
                owner -> procedures,
                rights::consents,
                board::of);
    }

    /** The modules through which the nouns bring their pages, in the order of the menu. */
    List<LinliPlugin> modules(PluginHost host, UnaryOperator<String> asset, boolean demonstration) {
        var figures = FigureBook.of(host::catalogue, ground.clock);
        var modules = new ArrayList<LinliPlugin>(List.of(
                new HomeModule(host::catalogue, new FigureCards(figures, areas, ground.clock), board),
                new AreaModule(areas),
                new OrganizationModule(organizations, areas, organizationIndex),
                new MemberModule(members, organizations, areas, memberIndex, ground.keys),
                new AccountModule(accounts, passwords, first),
                board.module(),
                new FindModule(host::catalogue, areas, ground.search),
                new RightsModule(rights),
                new FigureModule(figures, asset),
                new ListModule(views),
                new RosterModule(rosters, files, areas),
                new FileModule(files, host::catalogue),
                new ProjectModule(
                        areas,
                        organizations.choices(),
                        new Ties(ground.core(), areas, organizations, ground.audit),
                        () -> host.catalogue().projectKinds()),
                new CalendarModule(calendar, procedures.recount(ground.core())),
                new ProcedureModule(procedures, calendar::forget),
                new PluginsModule(host)));
        if (demonstration) {
            modules.add(new DemoModule(ground.core(), sessions));
        }
        return modules;
    }

    DemoParts demoParts(DemoClock clock) {
        return new DemoParts(
                ground.core(),
                clock,
                areaRegister(),
                organizations,
                members,
                new Ties(ground.core(), areas, organizations, ground.audit),
                new Accounts(accounts),
                new Grants(ground.core(), ground.clock, ground.audit, areas, accounts.roles()),
                sessions,
                viewers);
    }

    private AreaRegister areaRegister() {
        return new AreaRegister(ground.core(), areas, areaIndex, ground.audit, ground.events(Served.CORE));
    }

    private long newMember(Handle handle, String name) {
        return members.add(handle, ActingAs.ANYBODY, NewMember.named(name));
    }
}
