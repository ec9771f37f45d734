package org.linli.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.linli.api.LinliPlugin;
import org.linli.server.access.AccountModule;
import org.linli.server.adjust.SettingsModule;
import org.linli.server.area.AreaModule;
import org.linli.server.calendar.CalendarModule;
import org.linli.server.control.PluginsModule;
import org.linli.server.declared.DeclaredModule;
import org.linli.server.demo.DemoModule;
import org.linli.server.demo.TrainersClock;
import org.linli.server.figure.FigureBook;
import org.linli.server.figure.FigureCards;
import org.linli.server.figure.FigureModule;
import org.linli.server.file.FileModule;
import org.linli.server.find.FindModule;
import org.linli.server.home.HomeModule;
import org.linli.server.inbox.InboxModule;
import org.linli.server.list.ListModule;
import org.linli.server.member.MemberModule;
import org.linli.server.organization.OrganizationModule;
import org.linli.server.plugin.Owners;
import org.linli.server.plugin.PluginHost;
import org.linli.server.procedure.ProcedureModule;
import org.linli.server.project.ProjectModule;
import org.linli.server.rights.RightsModule;
import org.linli.server.roster.RosterModule;
import org.linli.server.slot.Slots;

/** The modules through which the core's nouns bring their pages. */
final class Modules {

    private Modules() {}

    /** In the order of the menu; the trainer's clock is there on a demonstration alone. */
    static List<LinliPlugin> of(
            Nouns nouns, PluginHost host, UnaryOperator<String> asset, Optional<TrainersClock> trainers) {
        var figures = FigureBook.of(host::catalogue, nouns.ground.clock, nouns.ground.isolation);
        var slots = new Slots(host::catalogue, nouns.ground.isolation);
        var modules = new ArrayList<LinliPlugin>(List.of(
                new HomeModule(
                        host::catalogue,
                        new FigureCards(figures, nouns.areas, nouns.ground.clock),
                        nouns.ground.isolation,
                        nouns.board),
                new AreaModule(nouns.areas, slots),
                new OrganizationModule(nouns.organizations, nouns.areas, nouns.organizationIndex, slots),
                new MemberModule(
                        nouns.members, nouns.organizations, nouns.areas, nouns.memberIndex, nouns.ground.keys, slots),
                new AccountModule(nouns.accounts, nouns.passwords, nouns.first),
                nouns.board.module(),
                new InboxModule(host::catalogue),
                new FindModule(
                        host::catalogue, nouns.ground.isolation, nouns.areas, nouns.ground.search, nouns.ground.clock),
                new RightsModule(nouns.rights),
                new FigureModule(figures, asset),
                new ListModule(nouns.views),
                new RosterModule(nouns.rosterGround, nouns.rosters, nouns.files, nouns.grants()),
                new FileModule(nouns.files, host::catalogue, nouns.ground.isolation),
                new ProjectModule(
                        nouns.areas,
                        nouns.organizations.choices(),
                        nouns.ties(),
                        new Owners(host::catalogue, nouns.ground.isolation),
                        slots),
                new CalendarModule(nouns.calendar, nouns.procedures.recount(nouns.ground.core())),
                new ProcedureModule(nouns.procedures, nouns.ground.isolation.faults(), nouns.calendar::forget),
                new DeclaredModule(host::catalogue, nouns.accounts.roles()),
                new PluginsModule(host, nouns.files, nouns.catalogues, jar -> Declared.offer(host, jar)),
                new SettingsModule(nouns.settings)));
        trainers.ifPresent(clock -> modules.add(
                new DemoModule(nouns.ground.core(), nouns.sessions, clock, host::catalogue, nouns.ground.isolation)));
        return modules;
    }
}
