package org.linli.server.project;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.refusal.Refusal;
import org.linli.api.rights.Fact;
import org.linli.api.rights.PersonalData;
import org.linli.api.rights.Teller;

/** The part that a member has in projects, as something that is known of them. */
final class ProjectPersonalData implements PersonalData {

    private static final int PARTS_MAX = 200;

    private final PersonDao dao = new PersonDao();

    @Override
    public void tell(Handle handle, long memberId, Teller to) {
        for (var part : dao.parts(handle, memberId, PARTS_MAX)) {
            to.tell(
                    "project.kind-of-data",
                    List.of(
                            Fact.of("project.list.column.title", part.title()),
                            Fact.of("project.show.part", to.words().text(part.words())),
                            Fact.of("project.party-member.duty", part.duty())));
        }
    }

    /** A project that goes on must get another lead first. */
    @Override
    public List<Refusal> kept(Handle handle, long memberId) {
        return dao.leads(handle, memberId, PARTS_MAX).stream()
                .map(title -> Refusal.of("", "project.kept.lead", title))
                .toList();
    }

    @Override
    public int erase(Handle handle, long memberId, int max) {
        return dao.erase(handle, memberId);
    }
}
