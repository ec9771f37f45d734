package org.linli.server.list;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.linli.api.words.Words;
import org.linli.server.view.CoreTemplates;

/** The template of lists with everything but the rows ready beforehand: the least that showing them can cost. */
public final class ReadyTable {

    private final TableView known;
    private final Words words;

    private ReadyTable(TableView known, Words words) {
        this.known = known;
        this.words = words;
    }

    /** Everything as on this page. */
    public static ReadyTable like(ListRows<?> page, ListContext context, Words words, ListDesk desk) {
        return new ReadyTable(new ListTable(page, context, words, desk).view(), words);
    }

    /** The headings' labels. */
    public List<String> labels() {
        return known.headings().stream().map(TableView.Heading::label).toList();
    }

    /** The rows of the page itself. */
    public List<TableView.Row> rows() {
        return known.rows();
    }

    public Content content(List<TableView.Row> rows) {
        var view = new TableView(
                known.path(),
                known.filters(),
                known.orders(),
                known.kept(),
                known.headings(),
                rows,
                known.count(),
                known.empty(),
                known.clear(),
                known.ways(),
                known.exports(),
                known.desk());
        return CoreTemplates.content("list/table.jte", Map.of("view", view, "words", words));
    }
}
