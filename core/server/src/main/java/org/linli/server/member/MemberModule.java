package org.linli.server.member;

import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.search.SearchIndex;
import org.linli.server.access.CorePermissions;
import org.linli.server.area.AreaTree;
import org.linli.server.key.Keys;
import org.linli.server.organization.OrganizationRegister;
import org.linli.server.slot.Slots;

/** Brings the members: their pages and search. Their permissions stand with the roles. */
public final class MemberModule implements LinliPlugin {

    /** The noun under which members are searched. */
    public static final String NOUN = "member";

    private final MemberRegister register;
    private final OrganizationRegister organizations;
    private final AreaTree areas;
    private final SearchIndex index;
    private final Keys keys;
    private final Slots slots;

    public MemberModule(
            MemberRegister register,
            OrganizationRegister organizations,
            AreaTree areas,
            SearchIndex index,
            Keys keys,
            Slots slots) {
        this.register = register;
        this.organizations = organizations;
        this.areas = areas;
        this.index = index;
        this.keys = keys;
        this.slots = slots;
    }

    @Override
    public void setup(Setup to) {
        var ties = new Ties(to.data(), areas, organizations, to.audit());
        var sight = new MemberSight(register);
        to.routes(new MemberForms(register, areas));
        to.routes(
                new MemberPages(register, ties, areas, organizations, slots, MemberRow.list(index, new Secrets(keys))));
        to.routes(new TiePages(ties, sight, areas, organizations.choices()));
        new MemberRights(to.data()).register(to, new MemberPersonalData(register, areas, organizations));
        to.routes(new DisclosurePages(to.data(), register, sight));
        to.navigation("member.list.title", "/members").forStaff(CorePermissions.MEMBER_READ);
    }
}
