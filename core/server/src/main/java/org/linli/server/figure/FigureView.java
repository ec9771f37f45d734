package org.linli.server.figure;

import java.util.List;
import org.linli.api.words.Words;

/**
 * The page of figures as its template shows it.
 *
 * @param choices what can be asked: figures, kind and period, area, and what the rows are
 * @param title what the table holds, in words
 * @param failed what could not be counted, in words
 * @param whats what exactly each figure counts
 * @param corner the heading above the names of rows
 * @param foot the totals below, one for each figure; none where they do not add up
 * @param time whether the rows are a course of time
 * @param zero whether nothing was counted at all
 * @param exports the table as files
 * @param scripts what draws the chart from the table
 */
public record FigureView(
        List<Choice> choices,
        String title,
        List<String> failed,
        List<What> whats,
        String corner,
        List<Column> columns,
        List<Line> lines,
        List<Value> foot,
        boolean time,
        boolean zero,
        String report,
        List<Link> exports,
        List<String> scripts) {

    /** A select. */
    public record Choice(String key, String label, List<Option> options) {}

    public record Option(String value, String label, boolean chosen) {}

    /** A figure with the sentence that defines it. */
    public record What(String title, String text) {}

    /**
     * A figure's column.
     *
     * @param unit the unit's key: what is of one unit is drawn together
     */
    public record Column(String title, String unit) {}

    /** A row; the address leads to the same question for this area, or is "". */
    public record Line(String label, String href, List<Value> values) {}

    /**
     * A value.
     *
     * @param number plain, for the chart, or ""
     * @param note its denominator in words, or ""
     */
    public record Value(String text, String number, String note) {}

    public record Link(String href, String label) {}

    /** The page for whom nothing is declared. */
    static FigureView none(Words words) {
        return new FigureView(
                List.of(),
                words.text("figures.title"),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                true,
                true,
                "",
                List.of(),
                List.of());
    }
}
