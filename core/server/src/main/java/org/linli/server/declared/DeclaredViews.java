package org.linli.server.declared;

import gg.jte.Content;
import java.util.List;

/** What the pages of procedures show. */
public final class DeclaredViews {

    /** The open runs of a version are counted to this number. */
    static final int COUNT_MAX = 1_000;

    private DeclaredViews() {}

    /** From the bound on a count says "so many or more". */
    public static String counted(int open) {
        return open < COUNT_MAX ? Integer.toString(open) : open + "+";
    }

    /**
     * A procedure.
     *
     * @param open how many runs are open, in all versions
     */
    public record Line(String key, String title, int version, int open) {}

    /** A version with how many runs are open in it. */
    public record Version(int version, String variant, int open) {}

    public record Option(String value, String label, boolean chosen) {}

    /** Something to choose for the dry run. */
    public record Choice(String key, List<Option> options) {}

    /**
     * What the dry run says of a move.
     *
     * @param reasons why it is closed; none when it is open
     */
    public record Verdict(String move, List<String> reasons) {}

    /** The page of a procedure. */
    public record Shown(
            Line line, List<Version> versions, Content picture, List<Choice> choices, List<Verdict> verdicts) {}
}
