package org.linli.api.work;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.api.area.AreaLevel;
import org.linli.api.form.Form;
import org.linli.api.procedure.Procedure;

/**
 * A whole method: cases that begin with a form and go through a procedure. From this one declaration, given to
 * {@link org.linli.api.Setup#cases}, come the page of the form, the list (page, JSON, CSV, spreadsheet), the page of
 * each case with its moves, search, menu entries, cards, figures, and the case's part in people's rights. What is
 * filled in stands in the run's first row, and can be erased.
 *
 * <p>Words: {@code <noun>.list.title} and {@code <noun>.new.title}, else the plugin's name and the core's words; any
 * word of the list at {@code <noun>.list.…}; columns and their values are called as the form's fields.
 *
 * <pre>{@code
 * to.cases(CaseKind.of(PROCEDURE, ASKED, READ).place("area").title("what").columns("species"));
 * }</pre>
 *
 * @param <F> the form's record
 */
public final class CaseKind<F extends Record> {

    /** The most fields that are columns. */
    public static final int COLUMNS_MAX = 4;

    private final Procedure procedure;
    private final Form<F> form;
    private final Permission read;
    private Access start = Access.signedIn();
    private String path = "";
    private String place = "";
    private AreaLevel level = AreaLevel.COMMUNITY;
    private String title = "";
    private List<String> columns = List.of();
    private Function<F, String> pace = given -> "";
    private Function<F, Long> undertaker;

    private CaseKind(Procedure procedure, Form<F> form, Permission read) {
        this.procedure = procedure;
        this.form = form;
        this.read = read;
    }

    /** Holders of the permission see the cases where they hold it; who began one, or takes part in it, sees that. */
    public static <F extends Record> CaseKind<F> of(Procedure procedure, Form<F> form, Permission read) {
        return new CaseKind<>(procedure, form, read);
    }

    /** Who may begin a case, holders of a permission where they hold it; without this, whoever is signed in. */
    public CaseKind<F> start(Access whoMay) {
        start = whoMay;
        return this;
    }

    /** The address of the list; without this {@code /<plugin id>/<noun>s}. */
    public CaseKind<F> path(String address) {
        path = address;
        return this;
    }

    /** The field, a {@code long}, that holds the community; the host offers them. Without it, the whole district. */
    public CaseKind<F> place(String field) {
        place = field;
        return this;
    }

    /** The same with areas of another level. */
    public CaseKind<F> place(String field, AreaLevel of) {
        level = of;
        return place(field);
    }

    /** The field by which people know a case. Without it, its number alone. */
    public CaseKind<F> title(String field) {
        title = field;
        return this;
    }

    /** Fields that are columns of the list; a field of an enum is a filter, and parts the figures, as well. */
    public CaseKind<F> columns(String... fields) {
        if (fields.length > COLUMNS_MAX) {
            throw new IllegalArgumentException(procedure.key() + " has more than " + COLUMNS_MAX + " columns");
        }
        columns = List.of(fields);
        return this;
    }

    /** The organization in charge at first, or 0. Without this, the residents' committee of the community. */
    public CaseKind<F> undertaker(Function<F, Long> organizationId) {
        undertaker = organizationId;
        return this;
    }

    /** Which of the steps' deadlines hold, as {@code urgent}; "" for the usual ones. */
    public CaseKind<F> pace(Function<F, String> name) {
        pace = name;
        return this;
    }

    /** The steps that a case takes. */
    public Procedure procedure() {
        return procedure;
    }

    /** The procedure's key without the plugin's id. */
    public String noun() {
        return procedure.key().substring(procedure.key().indexOf('.') + 1);
    }

    /** What is filled in to begin a case. */
    public Form<F> form() {
        return form;
    }

    /** What must be held to see cases of others. */
    public Permission read() {
        return read;
    }

    /** Who may begin a case. */
    public Access start() {
        return start;
    }

    /** The address of the list. */
    public String path() {
        var owner = procedure.key().substring(0, procedure.key().indexOf('.'));
        return path.isEmpty() ? "/" + owner + "/" + noun() + "s" : path;
    }

    /** The field that holds the area, or "". */
    public String place() {
        return place;
    }

    /** The level of the areas that are offered. */
    public AreaLevel level() {
        return level;
    }

    /** The field by which people know a case, or "". */
    public String title() {
        return title;
    }

    /** Fields that are columns, in their order. */
    public List<String> columns() {
        return columns;
    }

    /** The organization in charge at first, if the kind says it. */
    public Optional<Function<F, Long>> undertaker() {
        return Optional.ofNullable(undertaker);
    }

    /** Which deadlines hold for what was filled in. */
    public String pace(F given) {
        return pace.apply(given);
    }
}
