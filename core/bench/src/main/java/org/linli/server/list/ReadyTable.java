package org.linli.server.list;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
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

    /** Asks what a person keeps of a list, as the product does. */
    public static void askViews(Handle handle, long memberId, String path) {
        new SavedViewDao().of(handle, memberId, path, SavedViews.VIEWS_MAX + 1);
    }

    /** What its parameters are, by name. */
    public static Map<String, Object> viewValues(long memberId, String path) {
        return Map.of("member", memberId, "path", path, "max", SavedViews.VIEWS_MAX + 1);
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
