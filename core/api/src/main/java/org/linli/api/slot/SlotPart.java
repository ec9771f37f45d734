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
     * @param href where it leads, or ""
     * @param state where it stands, in words, or ""
     */
    record Line(String text, String href, Tone tone, String state) {}

    /** A template of the plugin, which takes {@code view} and {@code words}. */
    record View(String template, Object view) implements SlotPart {}
}
