package org.linli.server;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.procedure.Procedure;
import org.linli.api.search.SearchIndex;
import org.linli.server.access.Accounts;
import org.linli.server.access.FirstAdministrator;
import org.linli.server.access.Grants;
import org.linli.server.access.Passwords;
import org.linli.server.access.Roles;
import org.linli.server.access.Sessions;
import org.linli.server.access.Viewers;
import org.linli.server.adjust.SettingDesk;
import org.linli.server.area.AreaModule;
import org.linli.server.area.AreaRegister;
import org.linli.server.area.AreaTree;
import org.linli.server.calendar.HolidayCalendar;
import org.linli.server.catalogue.Catalogues;
import org.linli.server.demo.DemoClock;
import org.linli.server.demo.DemoParts;
import org.linli.server.demo.TrainersClock;
import org.linli.server.file.FileStore;
import org.linli.server.file.FilesFolder;
import org.linli.server.list.SavedViews;
import org.linli.server.member.MemberModule;
import org.linli.server.member.MemberRegister;
import org.linli.server.member.NewMember;
import org.linli.server.member.Ties;
import org.linli.server.notice.NoticeBoard;
import org.linli.server.organization.OrganizationModule;
import org.linli.server.organization.OrganizationRegister;
import org.linli.server.plugin.Catalogue;
import org.linli.server.plugin.PluginSettings;
import org.linli.server.plugin.Services;
import org.linli.server.plugin.UsedPlugins;
import org.linli.server.procedure.ProcedureEngine;
import org.linli.server.rights.Registered;
import org.linli.server.rights.RightsGround;
import org.linli.server.roster.RosterGround;
import org.linli.server.roster.RosterIndexes;
import org.linli.server.roster.RosterKinds;
import org.linli.server.roster.Rosters;
import org.linli.server.roster.SentSheets;
import org.linli.server.roster.form.FormDesk;
import org.linli.server.roster.form.FormGround;
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
    final SettingDesk settings;
    final Catalogues catalogues;

    final Ground ground;
    final RosterGround rosterGround;
    final FormDesk forms;
    final Passwords passwords = new Passwords();
    final SearchIndex areaIndex;
    final SearchIndex organizationIndex;
    final SearchIndex memberIndex;
    final HolidayCalendar calendar;
    final ProcedureEngine procedures;
    final NoticeBoard board;

    Nouns(Ground ground, SiteSettings site, Supplier<Catalogue> catalogue) {
        this.ground = ground;
        var data = ground.core();
        var declared = new PluginSettings(site.district(), () -> UsedPlugins.of(data, site.plugins()));
        this.settings = new SettingDesk(declared, ground.settings, ground.keys);
        var clock = ground.clock;
        catalogues = new Catalogues(data, clock, site.district());
        areaIndex = ground.search.of(Served.CORE, AreaModule.NOUN);
        organizationIndex = ground.search.of(Served.CORE, OrganizationModule.NOUN);
        memberIndex = ground.search.of(Served.CORE, MemberModule.NOUN);
        areas = new AreaTree(data, site.district().area());
        areas.plant(site.district().name(Locale.SIMPLIFIED_CHINESE));
        organizations = new OrganizationRegister(
                new OrganizationRegister.Ground(data, clock, areas, organizationIndex, ground.audit, ground.keys),
                () -> catalogue.get().organizationKinds());
        members = new MemberRegister(new MemberRegister.Ground(data, clock, memberIndex, ground.audit, ground.keys));
        files = new FileStore(
                data,
                new FilesFolder(site.dataFolder(), clock),
                clock,
                site.district().limits());
        calendar =
                new HolidayCalendar(new HolidayCalendar.Ground(data, clock, ground.audit, ground.events(Served.CORE)));
        var events = ground.events(Served.CORE);
        Supplier<Map<String, Procedure>> known = () -> catalogue.get().procedures();
        procedures = new ProcedureEngine(
                new ProcedureEngine.Ground(clock, calendar, organizations, files::of, events, known));
        accounts = new Accounts.Ground(data, clock, ground.audit, ground.keys, areas, new Roles(catalogue));
        rights = RightsGround.of(
                new RightsGround.Base(data, clock, ground.audit, ground.events(Served.CORE), ground.search::compact),
                files,
                site.dataFolder(),
                new Registered(catalogue, ground.isolation));
        rights.notices().plant(tag -> site.district().name(Locale.forLanguageTag(tag)));
        board = new NoticeBoard(data, clock, ground.events(Served.CORE), catalogue);
        sessions = new Sessions(data, clock);
        views = new SavedViews(data, clock);
        viewers = new Viewers(data, clock, areas, accounts.roles());
        first = new FirstAdministrator(accounts, passwords, this::newMember);
        forms = new FormDesk(new FormGround(catalogue, viewers::as, ground.isolation), this::sheets);
        rosterGround = RosterGround.of(
                new RosterGround.Base(data, clock, ground.audit, ground.keys, new RosterKinds(forms::kinds)),
                areas,
                areaRegister(),
                organizations,
                members,
                new RosterIndexes(areaIndex, organizationIndex, memberIndex));
        rosters = new Rosters(rosterGround, site.dataFolder());
    }

    /** What the core lends to its modules and to every plugin. */
    Services services() {
        return new Services(
                ground.clock,
                ground,
                ground,
                ground,
                ground.isolation,
                ground.search::of,
                () -> ground.audit,
                () -> areas,
                () -> organizations,
                () -> members,
                files::of,
                forms,
                () -> calendar,
                owner -> procedures,
                rights::consents,
                board::of);
    }

    DemoParts demoParts(DemoClock clock) {
        return new DemoParts(
                ground.core(),
                clock,
                areaRegister(),
                organizations,
                members,
                ties(),
                new Accounts(accounts),
                grants(),
                sessions,
                viewers,
                procedures.errands(ground.core(), ground.isolation.faults()),
                ground.outbox::forgetBefore);
    }

    TrainersClock trainersClock(DemoClock clock) {
        var data = ground.core();
        return new TrainersClock(new TrainersClock.Ground(
                clock,
                data,
                ground.audit,
                calendar,
                sessions,
                procedures.errands(data, ground.isolation.faults()),
                ground.outbox::deliverAll));
    }

    Ties ties() {
        return new Ties(ground.core(), areas, organizations, ground.audit);
    }

    Grants grants() {
        return new Grants(ground.core(), ground.clock, ground.audit, areas, accounts.roles());
    }

    private SentSheets sheets() {
        return new SentSheets(rosters, files);
    }

    private AreaRegister areaRegister() {
        return new AreaRegister(ground.core(), areas, areaIndex, ground.audit, ground.events(Served.CORE));
    }

    private long newMember(Handle handle, String name) {
        return members.add(handle, ActingAs.ANYBODY, NewMember.named(name));
    }
}
