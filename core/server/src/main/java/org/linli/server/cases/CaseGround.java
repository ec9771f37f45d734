package org.linli.server.cases;

import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.access.Viewer;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.Run;
import org.linli.api.search.SearchIndex;
import org.linli.api.words.Words;
import org.linli.api.work.CaseKind;
import org.linli.server.web.Owner;

/** What everything of a kind of cases stands on. */
record CaseGround<F extends Record>(Setup to, Owner owner, CaseKind<F> kind, SearchIndex index) {

    String address(long id) {
        return kind.path() + "/" + id;
    }

    /** The key of what the list or the form is called: the method's own words, or else others. */
    String key(String part, String otherwise) {
        var own = kind.noun() + "." + part;
        return owner.words(Locale.ENGLISH).has(own) ? own : otherwise;
    }

    String titleKey() {
        return key("list.title", "plugin.name");
    }

    String newKey() {
        return key("new.title", "case.new.title");
    }

    String title(Words words) {
        return words.text(titleKey());
    }

    /** Whether the viewer may know of the case: it lies where they may, or they began it or take part in it. */
    boolean visible(Viewer viewer, Run run) {
        var scope = viewer.scope(kind.read());
        return scope.covers(run.place())
                || scope.coversOrganization(run.undertakerId())
                || to.data().read(handle -> takesPart(handle, viewer, run));
    }

    private boolean takesPart(Handle handle, Viewer viewer, Run run) {
        var own = viewer.organizations();
        return own.contains(run.undertakerId())
                || new CaseDao(handle).isOf(run.id(), viewer.memberId())
                || to.procedures().coHandlers(handle, run.id()).stream()
                        .anyMatch(one -> own.contains(one.organizationId()));
    }

    /** Erases what was said in a case; its rows and their chain stay. */
    void erase(Handle handle, long id) {
        to.procedures().erasePayloads(handle, id);
        to.files().erase(handle, Procedures.FILES, id);
        index.remove(handle, id);
        new CaseDao(handle).erase(id, to.clock().millis());
    }
}
