package org.linli.server.list;

import java.util.List;

/**
 * A page of a list as its template shows it.
 *
 * @param path where the toolbar's form goes
 * @param kept what the toolbar's form sends along unseen
 * @param orders the orders to choose from; none when there is only one
 * @param count how many rows there are, in words
 * @param empty what to say when there is no row, or ""
 * @param clear the address without filters, or "" when none is chosen
 * @param ways first, back, next and last, as far as they lead anywhere
 */
public record TableView(
        String path,
        List<FilterView> filters,
        List<Option> orders,
        List<Option> kept,
        List<Heading> headings,
        List<Row> rows,
        String count,
        String empty,
        String clear,
        List<Link> ways,
        List<Link> exports) {

    /** A value to choose, or to send along. */
    public record Option(String value, String label, boolean chosen) {}

    /** A link; the relation is the HTML {@code rel}, or "". */
    public record Link(String href, String label, String relation) {}

    /**
     * A filter; with options it is a select, without it is words to type.
     *
     * @param value what was typed
     */
    public record FilterView(String key, String id, String label, String value, List<Option> options) {}

    /**
     * A column's heading.
     *
     * @param href the address that sorts by it, or "" where it cannot be sorted by
     * @param sorted ascending or descending where the rows are sorted by it now, else none
     */
    public record Heading(String label, String href, String sorted) {}

    public record Row(List<CellView> cells) {}

    /**
     * A cell.
     *
     * @param heading its column's heading, shown beside it where the table becomes cards
     * @param css the classes of its element
     * @param tone the tone of a state in lower case, or ""
     * @param href where it leads, or ""
     */
    public record CellView(String heading, String text, String css, String tone, String href) {}
}
