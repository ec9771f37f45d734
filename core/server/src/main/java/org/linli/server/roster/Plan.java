package org.linli.server.roster;

import java.util.List;
import org.linli.api.refusal.Refusal;

/**
 * What a row would do.
 *
 * @param title what the row is about, for people
 * @param changes message keys of what would change
 * @param reasons why it is refused, beside the column's key
 */
public record Plan(Outcome outcome, String title, List<String> changes, List<Refusal> reasons, Work work) {

    private static final Work NOTHING = journal -> {};

    /** What becomes of a row. */
    public enum Outcome {
        NEW,
        CHANGED,
        SAME,
        REFUSED
    }

    /** What is done when the row is taken, in the act of the journal. */
    @FunctionalInterface
    public interface Work {
        void on(Journal journal);
    }

    public Plan {
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
    }

    public static Plan added(String title, Work work) {
        return new Plan(Outcome.NEW, title, List.of(), List.of(), work);
    }

    /** The same, when nothing would change. */
    static Plan changed(String title, List<String> changes, Work work) {
        return changes.isEmpty() ? same(title) : new Plan(Outcome.CHANGED, title, changes, List.of(), work);
    }

    static Plan same(String title) {
        return new Plan(Outcome.SAME, title, List.of(), List.of(), NOTHING);
    }

    public static Plan refused(String title, List<Refusal> reasons) {
        return new Plan(Outcome.REFUSED, title, List.of(), reasons, NOTHING);
    }
}
