package org.linli.server.roster.form;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.form.Roster;
import org.linli.api.refusal.Refused;
import org.linli.api.words.Words;
import org.linli.server.form.FormFields;
import org.linli.server.form.FormFields.Column;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Work;
import org.linli.server.roster.Planner;
import org.linli.server.roster.RosterColumn;
import org.linli.server.roster.RosterGround;
import org.linli.server.roster.RosterKind;
import org.linli.server.roster.Seen;
import org.linli.server.roster.Sender;
import org.linli.server.web.Owner;

/**
 * The form of a plugin, filled in by the row. There is no bringing back: what a plugin took went on into procedures,
 * notices and events.
 */
final class FormKind<F extends Record> implements RosterKind {

    /** A row is a whole act of a plugin: others shall write in between. */
    private static final int PIECE_ROWS = 10;

    private final FormGround ground;
    private final Owner owner;
    private final Roster<F> roster;
    private final List<Column> columns;

    /** Throws IllegalArgumentException when the form fits no row. */
    FormKind(FormGround ground, Owner owner, Roster<F> roster) {
        this.ground = ground;
        this.owner = owner;
        this.roster = roster;
        this.columns = FormFields.columns(roster.form().type());
    }

    @Override
    public String key() {
        return owner.id() + "." + roster.key();
    }

    @Override
    public Permission permission() {
        return roster.permission();
    }

    @Override
    public List<RosterColumn> columns() {
        return columns.stream()
                .map(column -> new RosterColumn(column.name(), label(column.name())))
                .toList();
    }

    @Override
    public List<String> required() {
        return columns.stream().filter(Column::required).map(Column::name).toList();
    }

    @Override
    public String words() {
        return roster.title();
    }

    @Override
    public String headless() {
        return "roster.sheet.no-headings";
    }

    @Override
    public Words in(Locale language) {
        return owner.words(language);
    }

    @Override
    public Planner planner(RosterGround of, Sender sender, Seen seen) {
        return new FormPlanner<>(roster, new FormCells<>(roster, this, columns, of.forms()), viewer(sender));
    }

    @Override
    public void admit(Sender sender) {
        if (!viewer(sender).may(roster.permission())) {
            throw Refused.because("", "roster.refused.permission");
        }
    }

    @Override
    public boolean undoable() {
        return false;
    }

    @Override
    public int rowsMax() {
        return Roster.ROWS_MAX;
    }

    @Override
    public int pieceRows() {
        return PIECE_ROWS;
    }

    @Override
    public boolean stands() {
        return owner.equals(ground.catalogue().get().owners().get(owner.id()));
    }

    /** An error of the plugin's is no error of the server's. */
    @Override
    public <T> T bounded(Supplier<T> work) {
        try {
            return ground.isolation()
                    .call(new Work(owner.id(), owner.loader(), FaultKind.JOB, "roster " + roster.key()), work::get);
        } catch (Error broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Message key of what a column is called. */
    String label(String column) {
        return roster.form().words() + "." + column;
    }

    private Viewer viewer(Sender sender) {
        ActingAs who = sender.who();
        return who.memberId() == 0 ? new Operator(who) : ground.viewers().apply(who);
    }
}
