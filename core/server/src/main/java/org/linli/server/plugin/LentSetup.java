package org.linli.server.plugin;

import java.time.Clock;
import org.linli.api.Setup;
import org.linli.api.area.Areas;
import org.linli.api.audit.Audit;
import org.linli.api.calendar.Calendar;
import org.linli.api.data.Data;
import org.linli.api.event.Events;
import org.linli.api.file.Files;
import org.linli.api.member.Members;
import org.linli.api.notice.Notices;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Procedures;
import org.linli.server.web.Owner;

/** The part of a setup that lends the owner what the core has. */
abstract class LentSetup implements Setup {

    private final Owner owner;
    private final Services services;
    private final Events events;

    LentSetup(Owner owner, Services services) {
        this.owner = owner;
        this.services = services;
        this.events = services.bus().events(owner.id());
    }

    @Override
    public Data data() {
        return owner.data();
    }

    @Override
    public Clock clock() {
        return services.clock();
    }

    @Override
    public Areas areas() {
        return services.areas().get();
    }

    @Override
    public Organizations organizations() {
        return services.organizations().get();
    }

    @Override
    public Members members() {
        return services.members().get();
    }

    @Override
    public Files files() {
        return services.files().apply(owner.id());
    }

    @Override
    public Notices notices() {
        return services.notices().apply(owner.id());
    }

    @Override
    public Calendar calendar() {
        return services.calendar().get();
    }

    @Override
    public Procedures procedures() {
        return services.procedures().apply(owner.id());
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public Audit audit() {
        return services.audit().get();
    }
}
