package org.linli.api.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.calendar.Term;
import org.linli.api.file.Staged;

/**
 * What is given with a move; begin with {@link #NONE} and add what there is.
 *
 * @param seen the sequence of the run's last row that the mover saw, or 0: a run that has moved on since is not moved
 * @param reason why, or ""
 * @param undertakerId the organization that takes over, or 0 to leave it
 * @param form what was filled in, where the move asks for a form
 * @param values further values to store with the row; they may be erased later without breaking the chain
 * @param files evidence; it is kept with the run
 * @param term the time asked for, for an extension; with a move forward, back or again: the time for the step that it
 *     leads to, instead of what the procedure says
 * @param organizationIds those that are invited as co-handlers
 */
public record Details(
        int seen,
        String reason,
        long undertakerId,
        Optional<Record> form,
        Map<String, String> values,
        Staged files,
        Optional<Term> term,
        List<Long> organizationIds) {

    /** Nothing is given. */
    public static final Details NONE =
            new Details(0, "", 0, Optional.empty(), Map.of(), Staged.NONE, Optional.empty(), List.of());

    public Details {
        values = Map.copyOf(values);
        organizationIds = List.copyOf(organizationIds);
    }

    /** The same, made by somebody who saw the run at this row. */
    public Details seen(int sequence) {
        return new Details(sequence, reason, undertakerId, form, values, files, term, organizationIds);
    }

    /** The same with a reason. */
    public Details reason(String why) {
        return new Details(seen, why, undertakerId, form, values, files, term, organizationIds);
    }

    /** The same with this organization taking over. */
    public Details undertaker(long organizationId) {
        return new Details(seen, reason, organizationId, form, values, files, term, organizationIds);
    }

    /** The same with a form that was filled in. */
    public Details form(Record filledIn) {
        return new Details(seen, reason, undertakerId, Optional.of(filledIn), values, files, term, organizationIds);
    }

    /** The same with these further values. */
    public Details values(Map<String, String> further) {
        return new Details(seen, reason, undertakerId, form, further, files, term, organizationIds);
    }

    /** The same with this evidence. */
    public Details files(Staged evidence) {
        return new Details(seen, reason, undertakerId, form, values, evidence, term, organizationIds);
    }

    /** The same with this time. */
    public Details term(Term asked) {
        return new Details(seen, reason, undertakerId, form, values, files, Optional.of(asked), organizationIds);
    }

    /** The same with these organizations invited. */
    public Details organizations(List<Long> invited) {
        return new Details(seen, reason, undertakerId, form, values, files, term, invited);
    }
}
