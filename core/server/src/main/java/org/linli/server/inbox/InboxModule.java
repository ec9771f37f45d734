package org.linli.server.inbox;

import static org.linli.api.access.Access.signedIn;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.list.Cell;
import org.linli.api.list.ListPage;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;
import org.linli.api.organization.Organization;
import org.linli.api.procedure.Procedure;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.api.words.Words;
import org.linli.server.plugin.Catalogue;
import org.linli.server.procedure.DueOrder;
import org.linli.server.view.CoreTemplates;

/**
 * Brings the inbox: the open runs of all procedures that wait for the organization which the viewer acts for, in charge
 * or as co-handler, late ones first. A run whose plugin is out is shown without a way to its page.
 */
public final class InboxModule implements LinliPlugin {

    public static final String INBOX = "/inbox";

    private static final String PROCEDURE = "filter.procedure.";

    private final Supplier<Catalogue> catalogue;

    public InboxModule(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void setup(Setup to) {
        to.routes(
                routes -> routes.list(INBOX, signedIn(), list(to.clock()), (request, page) -> page(to, request, page)));
    }

    private ListView<InboxRow> list(Clock clock) {
        return ListView.of("inbox", InboxRow::read)
                .named(this::text)
                .select(InboxRow.SELECT)
                .from(InboxRow.FROM)
                .id("w.run_id", InboxRow::id)
                .ofOwnOrganization("w.organization_id")
                .column("number", row -> Cell.link(row.number(), href(row)))
                .column("title", row -> Cell.link(row.title(), row.title().isEmpty() ? "" : href(row)))
                .column("procedure", this::procedure)
                .column("step", row -> step(row, clock.millis()))
                .column("place", row -> Cell.text(row.place()))
                .column("part", InboxRow::part)
                .column("due", InboxRow::due)
                .sort("due", "w.due_order", InboxRow::dueOrder, false)
                .oneOf(
                        "procedure",
                        "r.procedure = :procedure",
                        () -> List.copyOf(catalogue.get().procedures().keySet()))
                .yesNo("late", "w.due_order < :now")
                .yesNo("paused", "w.due_order = " + DueOrder.PAUSED);
    }

    private Answer page(Setup to, Request request, ListPage page) {
        var words = request.words();
        var title = words.text("inbox.title");
        var who = to.organizations()
                .find(request.viewer().actingAs().organizationId())
                .map(Organization::name)
                .orElse("");
        var body = CoreTemplates.content("inbox/list.jte", Map.of("who", who, "list", page, "words", words));
        return new Answer.Page(Answer.Frame.WORKBENCH, title, "", body, Answer.NO_JSON);
    }

    private Optional<Procedure> declared(String key) {
        return Optional.ofNullable(catalogue.get().procedures().get(key));
    }

    /** "" for a run whose plugin is out, or that has no page. */
    private String href(InboxRow row) {
        return declared(row.procedure())
                .map(procedure -> procedure.staffPage().replace("{id}", Long.toString(row.id())))
                .orElse("");
    }

    private Cell procedure(InboxRow row) {
        return declared(row.procedure())
                .map(procedure -> Cell.state(catalogue.get().title(procedure), Tone.PLAIN))
                .orElseGet(() -> Cell.state("inbox.out", Tone.PLAIN));
    }

    private Cell step(InboxRow row, long now) {
        return declared(row.procedure())
                .map(procedure -> Cell.state(Catalogue.key(procedure, ".step." + row.step()), row.tone(now)))
                .orElse(Cell.EMPTY);
    }

    private String text(Words words, String key) {
        if (!key.startsWith(PROCEDURE)) {
            return words.text("inbox." + key);
        }
        return declared(key.substring(PROCEDURE.length()))
                .map(procedure -> words.text(catalogue.get().title(procedure)))
                .orElse("");
    }
}
