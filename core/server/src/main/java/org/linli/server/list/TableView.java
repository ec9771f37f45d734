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
        List<Link> exports,
        Desk desk) {

    /**
     * The choice of columns, and what a person keeps of this list.
     *
     * @param columns all columns, those that are shown as chosen
     * @param kept what the choice of columns sends along unseen
     * @param share the whole address of what is shown
     * @param print the address of the page to print
     * @param query what is saved when the view is
     * @param csrf the token with which it is saved, or "" for who has not signed in
     */
    public record Desk(
            List<Option> columns,
            List<Option> kept,
            List<Saved> views,
            String share,
            String print,
            String query,
            String csrf) {}

    /** A view under a name. */
    public record Saved(String id, String name, String href) {}

    /**
     * An end of a range.
     *
     * @param type the HTML type of its control
     */
    public record End(String key, String label, String type, String value) {}

    /** A value to choose, or to send along. */
    public record Option(String value, String label, boolean chosen) {}

    /** A link; the relation is the HTML {@code rel}, or "". */
    public record Link(String href, String label, String relation) {}

    /**
     * A filter; with options it is a select, with two ends a range, else words to type.
     *
     * @param value what was typed
     */
    public record FilterView(String key, String id, String label, String value, List<Option> options, List<End> ends) {}

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
