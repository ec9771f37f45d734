package org.linli.server.command;

import java.time.Clock;
import java.util.Locale;
import org.linli.server.area.AreaModule;
import org.linli.server.area.AreaRegister;
import org.linli.server.area.AreaTree;
import org.linli.server.data.AuditTrail;
import org.linli.server.data.Database;
import org.linli.server.data.Outbox;
import org.linli.server.key.Keys;
import org.linli.server.member.MemberModule;
import org.linli.server.member.MemberRegister;
import org.linli.server.organization.OrganizationModule;
import org.linli.server.organization.OrganizationRegister;
import org.linli.server.roster.RosterControl;
import org.linli.server.roster.RosterGround;
import org.linli.server.roster.RosterIndexes;
import org.linli.server.roster.RosterKinds;
import org.linli.server.roster.Rosters;
import org.linli.server.search.SearchIndexes;
import org.linli.server.web.Served;

/** The registers of a data folder that no server holds: the core's own kinds of organizations, and no plugin's. */
final class RosterSite implements AutoCloseable {

    private final Database database;
    private final Rosters rosters;
    private final AreaTree areas;

    RosterSite(SiteOptions site, Clock clock) throws Exception {
        var district = site.district();
        database = Database.open(site.database(district), clock);
        database.migrate(Served.CORE, RosterSite.class.getClassLoader());
        var data = database.data(Served.CORE);
        var audit = new AuditTrail(database);
        var keys = Keys.open(site.dataFolder());
        var search = new SearchIndexes(database);
        var indexes = new RosterIndexes(
                search.of(Served.CORE, AreaModule.NOUN),
                search.of(Served.CORE, OrganizationModule.NOUN),
                search.of(Served.CORE, MemberModule.NOUN));
        areas = new AreaTree(data, district.area());
        areas.plant(district.name(Locale.SIMPLIFIED_CHINESE));
        var register = new AreaRegister(data, areas, indexes.areas(), audit, new Outbox(database).events(Served.CORE));
        var organizations = new OrganizationRegister(
                new OrganizationRegister.Ground(data, clock, areas, indexes.organizations(), audit, keys),
                OrganizationModule::coreKinds);
        var members = new MemberRegister(new MemberRegister.Ground(data, clock, indexes.members(), audit, keys));
        rosters = new Rosters(
                RosterGround.of(
                        new RosterGround.Base(data, clock, audit, keys, RosterKinds.CORE),
                        areas,
                        register,
                        organizations,
                        members,
                        indexes),
                site.dataFolder());
    }

    RosterControl control() {
        return new RosterControl(rosters, areas);
    }

    @Override
    public void close() {
        rosters.close();
        database.close();
    }
}
