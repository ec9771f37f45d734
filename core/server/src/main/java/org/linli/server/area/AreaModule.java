package org.linli.server.area;

import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.server.access.CorePermissions;
import org.linli.server.slot.Slots;

/** Brings the areas: their pages and search. Their permissions stand with the roles. */
public final class AreaModule implements LinliPlugin {

    /** The noun under which areas are searched. */
    public static final String NOUN = "area";

    private final AreaTree tree;
    private final Slots slots;

    public AreaModule(AreaTree tree, Slots slots) {
        this.tree = tree;
        this.slots = slots;
    }

    @Override
    public void setup(Setup to) {
        var index = to.search(NOUN);
        var register = new AreaRegister(to.data(), tree, index, to.audit(), to.events());
        to.routes(new AreaLists(tree, AreaRow.own(index, tree.rootCode()), AreaRow.register(index)));
        var reform = new AreaReform(
                new AreaReform.Ground(to.data(), to.clock(), tree, index, to.audit(), to.events()), register);
        to.routes(new AreaPages(tree, register, reform, slots));
        to.routes(new AreaReformPages(tree, reform));
        to.navigation("area.list.title", "/areas").forStaff(CorePermissions.AREA_READ);
    }
}
