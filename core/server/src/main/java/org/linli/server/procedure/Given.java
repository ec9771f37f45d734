package org.linli.server.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.linli.api.calendar.Term;
import org.linli.api.file.Staged;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.MoveRow.Said;
import org.linli.api.procedure.Procedures;
import org.linli.api.refusal.Refusal;
import org.linli.server.form.FilledIn;
import org.linli.server.procedure.ProcedureEngine.Ground;

/** What was given with a move, against what the move needs. */
record Given(Ground ground, Story story, Move move, Details details) {

    private static final int CO_HANDLERS_MAX = 20;

    /** Moves with which another organization may take over. */
    private static final Set<Kind> TO_ANOTHER =
            Set.of(Kind.FORWARD, Kind.BACK, Kind.HAND_OVER, Kind.REOPEN, Kind.TOGETHER);

    /** All that is missing or wrong. */
    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (move.needs().reason() && details.reason().isBlank()) {
            refusals.add(Refusal.of("reason", "procedure.reason-missing"));
        }
        form(refusals);
        if (files().ids().size() < move.needs().evidence()) {
            refusals.add(Refusal.of(
                    "files", "procedure.evidence-missing", move.needs().evidence()));
        }
        undertaker(refusals);
        if (move.kind() == Kind.ASK_EXTENSION) {
            term(refusals);
        }
        if (move.kind() == Kind.INVITE) {
            coHandlers(refusals);
        }
        return refusals;
    }

    /** Values of the form and further ones. */
    Map<String, String> values() {
        var values = new HashMap<>(details.values());
        details.form().ifPresent(form -> values.putAll(new FilledIn(form).texts()));
        return values;
    }

    /** Files of the form and further ones. */
    Staged files() {
        var ids = new LinkedHashSet<>(details.files().ids());
        details.form().ifPresent(form -> ids.addAll(new FilledIn(form).fileIds()));
        return new Staged(List.copyOf(ids));
    }

    /** What is stored of it; its files are kept with the run. */
    Said said(Handle handle) {
        var run = story.run();
        var owner = run.procedure().substring(0, run.procedure().indexOf('.'));
        var staged = files();
        if (!staged.ids().isEmpty()) {
            ground.files().apply(owner).keep(handle, staged, Procedures.FILES, run.id());
        }
        return new Said(false, details.reason(), values(), staged.ids());
    }

    private void form(List<Refusal> refusals) {
        if (move.needs().form().isEmpty()) {
            return;
        }
        var form = story.procedure()
                .parts()
                .form(move.needs().form())
                .orElseThrow(() -> new IllegalStateException(
                        story.procedure().key() + " has no form " + move.needs().form()));
        if (details.form().filter(form.type()::isInstance).isEmpty()) {
            refusals.add(Refusal.of("", "procedure.form-missing"));
        } else {
            refusals.addAll(new FilledIn(details.form().get()).refusals(ground.clock()));
        }
    }

    private void undertaker(List<Refusal> refusals) {
        long to = details.undertakerId();
        if (to != 0 && !TO_ANOTHER.contains(move.kind())) {
            throw new IllegalArgumentException("no organization takes over by " + move.kind());
        }
        if (move.kind() == Kind.HAND_OVER && (to == 0 || to == story.run().undertakerId())) {
            refusals.add(Refusal.of("undertaker", "procedure.undertaker-missing"));
        } else if (to != 0 && ground.organizations().find(to).isEmpty()) {
            refusals.add(Refusal.of("undertaker", "procedure.organization-unknown"));
        }
    }

    private void term(List<Refusal> refusals) {
        var longest = move.bound().term().orElseThrow();
        if (details.term().isEmpty()) {
            refusals.add(Refusal.of("term", "procedure.term-missing"));
        } else if (longer(details.term().get(), longest)) {
            refusals.add(Refusal.of("term", "procedure.term-long", longest.amount()));
        }
    }

    private static boolean longer(Term asked, Term longest) {
        return asked.unit() != longest.unit() || asked.amount() > longest.amount();
    }

    private void coHandlers(List<Refusal> refusals) {
        var invited = details.organizationIds();
        var busy = story.busy().toList();
        if (invited.isEmpty()) {
            refusals.add(Refusal.of("organizations", "procedure.co-handlers-missing"));
        }
        if (story.coHandlers().size() + invited.size() > CO_HANDLERS_MAX) {
            refusals.add(Refusal.of("organizations", "procedure.co-handlers-many", CO_HANDLERS_MAX));
        }
        for (long id : Set.copyOf(invited)) {
            if (busy.contains(id) || id == story.run().undertakerId()) {
                refusals.add(Refusal.of("organizations", "procedure.co-handler-twice"));
            } else if (ground.organizations().find(id).isEmpty()) {
                refusals.add(Refusal.of("organizations", "procedure.organization-unknown"));
            }
        }
    }
}
