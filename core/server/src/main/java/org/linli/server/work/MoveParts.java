package org.linli.server.work;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.calendar.Term;
import org.linli.api.file.Staged;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Procedure;

/** The forms that a move asks for, one after another: the plugin's own, and what its kind and its needs add. */
final class MoveParts {

    private static final String WORDS = "run.move";

    private MoveParts() {}

    /** What the mover saw. */
    record Seen(@As(Widget.HIDDEN) int seen) {}

    record Reason(
            @As(Widget.TEXTAREA) @NotBlank @Size(max = 1000) String reason) {}

    record Remark(@As(Widget.TEXTAREA) Optional<@Size(max = 1000) String> reason) {}

    record To(long undertaker) {}

    record Invited(long organizations) {}

    record Longer(@Min(1) @Max(Term.AMOUNT_MAX) int term) {}

    record Evidence(@NotEmpty @Size(max = 9) Staged files) {}

    static final Form<Seen> SEEN = Form.of(Seen.class, WORDS);
    static final Form<To> TO = Form.of(To.class, WORDS);
    static final Form<Invited> INVITED = Form.of(Invited.class, WORDS);

    private static final Form<Reason> REASON = Form.of(Reason.class, WORDS);
    private static final Form<Remark> REMARK = Form.of(Remark.class, WORDS);
    private static final Form<Evidence> EVIDENCE = Form.of(Evidence.class, WORDS);

    static List<Form<?>> of(Procedure procedure, Move move) {
        var parts = new ArrayList<Form<?>>(List.of(SEEN));
        var own = procedure.parts().form(move.needs().form());
        own.ifPresent(parts::add);
        switch (move.kind()) {
            case HAND_OVER -> parts.add(TO);
            case INVITE -> parts.add(INVITED);
            case ASK_EXTENSION -> parts.add(Form.of(Longer.class, WORDS + "." + unit(move)));
            default -> {}
        }
        if (move.needs().evidence() > 0) {
            parts.add(EVIDENCE);
        }
        if (move.needs().reason()) {
            parts.add(REASON);
        } else if (own.isEmpty()) {
            parts.add(REMARK);
        }
        return parts;
    }

    /** Whether it is one of the plugin's own forms. */
    static boolean isOwn(Procedure procedure, Form<?> part) {
        return procedure.parts().form(part.words()).isPresent();
    }

    /** What was filled in, as the engine takes it. */
    static Details details(Move move, List<? extends Record> filledIn) {
        var details = Details.NONE;
        for (var part : filledIn) {
            if (part instanceof Seen seen) {
                details = details.seen(seen.seen());
            } else if (part instanceof Reason reason) {
                details = details.reason(reason.reason());
            } else if (part instanceof Remark remark) {
                details = details.reason(remark.reason().orElse(""));
            } else if (part instanceof To to) {
                details = details.undertaker(to.undertaker());
            } else if (part instanceof Invited invited) {
                details = details.organizations(List.of(invited.organizations()));
            } else if (part instanceof Longer longer) {
                details = details.term(new Term(longer.term(), longest(move).unit()));
            } else if (part instanceof Evidence evidence) {
                details = details.files(evidence.files());
            } else {
                details = details.form(part);
            }
        }
        return details;
    }

    private static String unit(Move move) {
        return longest(move).unit().name();
    }

    private static Term longest(Move move) {
        return move.bound().term().orElseThrow();
    }
}
