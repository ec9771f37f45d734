package org.linli.server.organization;

import java.util.List;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.organization.OrganizationKind;
import org.linli.api.search.SearchIndex;
import org.linli.server.access.CorePermissions;
import org.linli.server.area.AreaTree;
import org.linli.server.slot.Slots;

/** Brings the organizations: the basic kinds, their pages and search. Their permissions stand with the roles. */
public final class OrganizationModule implements LinliPlugin {

    /** The noun under which organizations are searched. */
    public static final String NOUN = "organization";

    private final OrganizationRegister register;
    private final AreaTree areas;
    private final SearchIndex index;
    private final Slots slots;

    public OrganizationModule(OrganizationRegister register, AreaTree areas, SearchIndex index, Slots slots) {
        this.register = register;
        this.areas = areas;
        this.index = index;
        this.slots = slots;
    }

    /** The kinds that every district has, without those of plugins. */
    public static List<OrganizationKind> coreKinds() {
        return CoreKinds.ALL;
    }

    @Override
    public void setup(Setup to) {
        CoreKinds.ALL.forEach(to::organizationKind);
        var kinds = CoreKinds.ALL.stream().map(OrganizationKind::key).toList();
        var sight = new OrganizationSight(register);
        to.routes(new OrganizationForms(register, sight, areas));
        to.routes(new OrganizationPages(register, sight, areas, slots, OrganizationRow.list(index, kinds)));
        to.navigation("organization.list.title", "/organizations").forStaff(CorePermissions.ORGANIZATION_READ);
    }
}
