package org.linli.server.figure;

import java.util.List;

/**
 * The report of a year as its template shows it.
 *
 * @param title the district and the year
 * @param years that can be chosen, the newest first
 * @param made when it was made, in words
 * @param before the year before, in words
 */
public record ReportView(
        String title, List<FigureView.Option> years, String made, String year, String before, List<Section> sections) {

    /** The figures of one plugin. */
    public record Section(String title, List<Row> rows) {}

    /**
     * A figure.
     *
     * @param change against the year before, in words, or "" where one of the two is no number
     */
    public record Row(String title, String what, FigureView.Value now, FigureView.Value before, String change) {}
}
