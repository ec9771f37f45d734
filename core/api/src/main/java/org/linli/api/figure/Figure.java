package org.linli.api.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.linli.api.access.Permission;
import org.linli.api.words.Words;

/**
 * A number of the district, declared once: from it come a card, the page of figures with chart, table and files, the
 * yearly report and the feed to the city. Its words are at {@code figure.<key>}, what exactly is counted at
 * {@code figure.<key>.what}. Whoever holds the permission sees the areas where they hold it.
 *
 * <pre>{@code
 * Figure.of("on-time", Unit.PERCENT, READ).from("treecare_request t join api_run r on r.id = t.id")
 *     .during("t.asked_at").in("t.subdistrict_id", "t.community_id")
 *     .counts("sum(case when r.ended_at <= r.due_at then 1 else 0 end)", "count(*)")
 * }</pre>
 */
public final class Figure {

    private final String key;
    private final Unit unit;
    private final Permission permission;
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private String from = "";
    private String during = "";
    private String subdistrict = "";
    private String community = "";
    private String numerator = "count(*)";
    private String denominator = "";
    private String changed = "";
    private BiFunction<Words, String, String> names = (in, part) -> in.text("figure." + key() + part);
    private FigureRows rows;
    private boolean average;
    private boolean stock;
    private boolean open;
    private boolean card;

    private Figure(String key, Unit unit, Permission permission) {
        this.key = key;
        this.unit = unit;
        this.permission = permission;
    }

    /** Begins a figure; without more it counts rows. The key, as {@code on-time}, is unique within the plugin. */
    public static Figure of(String key, Unit unit, Permission permission) {
        return new Figure(key, unit, permission);
    }

    /** Tables and joins whose rows are counted. */
    public Figure from(String sql) {
        from = sql;
        return this;
    }

    /** A condition that counted rows meet; SQL without values of a request. */
    public Figure where(String sql) {
        conditions.add(sql);
        return this;
    }

    /** The column of the moment by which a row belongs to a period; an index should begin with it. */
    public Figure during(String column) {
        during = column;
        return this;
    }

    /** The columns of the area's ids, as rows carry them. */
    public Figure in(String subdistrictColumn, String communityColumn) {
        subdistrict = subdistrictColumn;
        community = communityColumn;
        return this;
    }

    /** The sum, as {@code sum(m.amount_fen)}. */
    public Figure counts(String numeratorSql) {
        numerator = numeratorSql;
        return this;
    }

    /** The sum, and of how many. */
    public Figure counts(String numeratorSql, String denominatorSql) {
        numerator = numeratorSql;
        denominator = denominatorSql;
        return average();
    }

    /**
     * The column of the moment at which a row last changed, as {@code r.changed_at} of a run; an index begins with it.
     * With it the sums of past days are kept, and only what changed is counted anew. Its promise: each change of
     * anything that is counted sets it to the present, but for erasures and areas that move, of which the host knows;
     * the moment by which a row belongs to a period stays as it was. So take the run's areas, which follow at once.
     * It says nothing of a function, or of a state.
     */
    public Figure changed(String column) {
        changed = column;
        return this;
    }

    /** Instead of SQL: a function of the plugin counts. Each row of it counts once, as those of SQL. */
    public Figure counted(FigureRows function) {
        rows = function;
        return this;
    }

    /** What is shown is the sum for each one of the denominator; two-part {@code counts} say so by themselves. */
    public Figure average() {
        average = true;
        return this;
    }

    /** A state at the end of a period, as what stands open: it is never added up over time. */
    public Figure stock() {
        stock = true;
        return this;
    }

    /** It may be broken down by a column with these values; see {@link Dimension}. */
    public Figure by(String dimensionKey, String words, String column, List<String> values) {
        dimensions.add(new Dimension(dimensionKey, words, column, values));
        return this;
    }

    /** Its totals are public: everybody sees them for every area. */
    public Figure open() {
        open = true;
        return this;
    }

    /** A card on the start page shows it for this month; an open figure's also on the residents'. */
    public Figure card() {
        card = true;
        return this;
    }

    /** Says otherwise what it is called, and with the part {@code .what} what is counted. */
    public Figure named(BiFunction<Words, String, String> says) {
        names = says;
        return this;
    }

    /** Names it within the plugin. */
    public String key() {
        return key;
    }

    /** What it is called, or with the part {@code .what} what exactly is counted. */
    public String text(Words in, String part) {
        return names.apply(in, part);
    }

    /** What it counts in. */
    public Unit unit() {
        return unit;
    }

    /** What must be held to see it in an area. */
    public Permission permission() {
        return permission;
    }

    /** What it may be broken down by. */
    public List<Dimension> dimensions() {
        return List.copyOf(dimensions);
    }

    /** The function that counts it; empty when SQL does. */
    public Optional<FigureRows> function() {
        return Optional.ofNullable(rows);
    }

    /** What the host puts the SQL together from. */
    public FigureSql sql() {
        return new FigureSql(
                from, List.copyOf(conditions), during, subdistrict, community, numerator, denominator, changed);
    }

    /** Whether what is shown is numerator by denominator; then nothing can be said where the denominator is 0. */
    public boolean isRatio() {
        return average || unit == Unit.PERCENT;
    }

    /** Whether it is a state, which is never added up over time. */
    public boolean isStock() {
        return stock;
    }

    /** Whether its totals are public. */
    public boolean isOpen() {
        return open;
    }

    /** Whether a card shows it. */
    public boolean hasCard() {
        return card;
    }
}
