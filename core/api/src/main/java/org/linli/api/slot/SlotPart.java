package org.linli.api.slot;

import java.util.List;
import org.linli.api.list.Tone;

/** What a slot shows. */
public sealed interface SlotPart {

    /** A list shows at most so many lines. */
    int LINES_MAX = 20;

    /**
     * A short list.
     *
     * @param lines the first {@link #LINES_MAX} are shown
     * @param more the address of all of them, or ""
     */
    record Lines(List<Line> lines, String more) implements SlotPart {

        public Lines {
            lines = lines.stream().limit(LINES_MAX).toList();
        }
    }

    /**
     * One thing of a list.
     *
     * @param text what is shown
     * @param href where it leads, or ""
     * @param tone how the state is marked
     * @param state where it stands, in words, or ""
     */
    record Line(String text, String href, Tone tone, String state) {}

    /**
     * A template of the plugin, which takes {@code view} and {@code words}.
     *
     * @param template its path below src/main/jte
     * @param view what it shows
     */
    record View(String template, Object view) implements SlotPart {}
}
