package org.linli.service365.matter;

import static org.linli.api.access.Access.holders;
import static org.linli.service365.matter.MatterPermissions.READ;

import java.util.List;
import org.linli.api.list.ListPage;
import org.linli.api.list.ListView;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** The lists of matters: all, those that are due, and the three ledgers. */
public final class ListPages implements Pages {

    static final String DUE = "/service-365/due";

    private final List<Named> lists;

    public ListPages(MatterLists lists) {
        this.lists = List.of(
                new Named(MatterPages.MATTERS, "matter.list.title", lists.all()),
                new Named(DUE, "matter.due.title", lists.due()),
                new Named("/service-365/needs", "matter.needs.title", lists.needs()),
                new Named("/service-365/problems", "matter.problems.title", lists.problems()),
                new Named("/service-365/rectification", "matter.rectification.title", lists.rectification()));
    }

    /**
     * A list at its address.
     *
     * @param title message key; that of what it holds is {@code <title>.lead}
     */
    public record Named(String path, String title, ListView<MatterRow> list) {}

    /** The page of one of them, with the way to the others. */
    public record View(Named here, List<Named> all, ListPage page) {}

    @Override
    public void routes(Routes to) {
        lists.forEach(
                list -> to.list(list.path(), holders(READ), list.list(), (request, page) -> page(request, list, page)));
    }

    private Answer page(Request request, Named list, ListPage page) {
        return Answer.workbench(request.words().text(list.title()), "matter/list.jte", new View(list, lists, page));
    }
}
