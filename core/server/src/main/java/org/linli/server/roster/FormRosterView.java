package org.linli.server.roster;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a plugin's roster shows.
 *
 * @param said what was done or found, or ""
 * @param take the form that takes the good rows, while there are any
 * @param back the form that gives the refused rows, while there are any
 * @param send the form that sends a sheet
 * @param template the address of the empty sheet
 */
public record FormRosterView(
        String title,
        String said,
        List<RefusedLine> refused,
        Optional<Content> take,
        Optional<Content> back,
        Content send,
        String template) {

    /** A refused row: its line in the file, and why. */
    public record RefusedLine(long line, String reasons) {}
}
