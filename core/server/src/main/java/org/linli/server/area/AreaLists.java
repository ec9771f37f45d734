package org.linli.server.area;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.AREA_READ;

import org.linli.api.list.ListPage;
import org.linli.api.list.ListView;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** The lists of areas: the deployment's own with the first branch of its tree, and the register of divisions. */
final class AreaLists implements Pages {

    private final AreaTree tree;
    private final ListView<AreaRow> own;
    private final ListView<AreaRow> register;

    AreaLists(AreaTree tree, ListView<AreaRow> own, ListView<AreaRow> register) {
        this.tree = tree;
        this.own = own;
        this.register = register;
    }

    @Override
    public void routes(Routes to) {
        to.list("/areas", holders(AREA_READ), own, this::own)
                .list("/areas/register", holders(AREA_READ), register, this::register);
    }

    private Answer own(Request request, ListPage page) {
        var root = tree.root();
        var view = new AreaViews.Listed(page, root, tree.children(root.id()));
        return Answer.workbench(request.words().text("area.list.title"), "area/list.jte", view);
    }

    private Answer register(Request request, ListPage page) {
        return Answer.workbench(request.words().text("area.register.title"), "area/register.jte", page);
    }
}
