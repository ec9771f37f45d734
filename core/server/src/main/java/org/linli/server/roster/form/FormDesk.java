package org.linli.server.roster.form;

import java.util.List;
import java.util.function.Supplier;
import org.linli.api.Setup;
import org.linli.api.form.Roster;
import org.linli.server.plugin.Catalogue;
import org.linli.server.plugin.Catalogue.Owned;
import org.linli.server.plugin.Services;
import org.linli.server.roster.RosterKind;
import org.linli.server.roster.SentSheets;
import org.linli.server.roster.SheetPages;
import org.linli.server.web.Owner;

/** The rosters that plugins declare: what they hold, and their pages. */
public final class FormDesk implements Services.Rosters {

    private final FormGround ground;
    private final Supplier<SentSheets> sheets;

    public FormDesk(FormGround ground, Supplier<SentSheets> sheets) {
        this.ground = ground;
        this.sheets = sheets;
    }

    @Override
    public void declare(Setup to, Owner owner, Roster<?> roster) {
        var base = "/" + owner.id() + "/rosters/" + roster.key();
        to.routes(new SheetPages(sheets.get(), new FormKind<>(ground, owner, roster), base, to.members()));
        to.navigation(roster.title(), base).forStaff(roster.permission());
    }

    /** Those of the plugins that run now. */
    public List<RosterKind> kinds() {
        var now = ground.catalogue().get();
        return now.rosters().stream().map(each -> kind(now, each)).toList();
    }

    private RosterKind kind(Catalogue now, Owned<Roster<?>> of) {
        return new FormKind<>(ground, now.owners().get(of.owner()), of.value());
    }
}
