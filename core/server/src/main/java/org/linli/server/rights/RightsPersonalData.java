package org.linli.server.rights;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.procedure.Procedures;
import org.linli.api.refusal.Refusal;
import org.linli.api.rights.Fact;
import org.linli.api.rights.PersonalData;
import org.linli.api.rights.Teller;

/** Consents, and what a member did in cases, as part of what is known of them. */
final class RightsPersonalData implements PersonalData {

    private final Procedures procedures;
    private final Takeouts takeouts;

    RightsPersonalData(Procedures procedures, Takeouts takeouts) {
        this.procedures = procedures;
        this.takeouts = takeouts;
    }

    @Override
    public void tell(Handle handle, long memberId, Teller to) {
        for (var consent : new ConsentDao(handle).of(memberId, ConsentRegister.PER_MEMBER_MAX)) {
            to.tell(
                    "rights.kind.consent",
                    List.of(
                            Fact.of("rights.fact.purpose", consent.purpose()),
                            Fact.of("rights.fact.said", to.words().text(consent.words())),
                            Fact.of("rights.fact.at", to.words().moment(consent.at())),
                            Fact.of("rights.fact.how", to.words().text(consent.how())),
                            Fact.of("rights.fact.notice", Integer.toString(consent.notice()))));
        }
        for (var move : new MoveDao(handle).of(memberId, MoveDao.MOVES_MAX)) {
            to.tell(
                    "rights.kind.move",
                    List.of(
                            Fact.of("rights.fact.case", move.procedure() + " " + move.number()),
                            Fact.of("rights.fact.move", move.move()),
                            Fact.of("rights.fact.at", to.words().moment(move.at()))));
        }
    }

    @Override
    public List<Refusal> kept(Handle handle, long memberId) {
        return List.of();
    }

    @Override
    public int erase(Handle handle, long memberId, int max) {
        for (var request : new ErasureDao(handle).requests(memberId, ErasureRequests.SHOWN_MAX)) {
            procedures.erasePayloads(handle, request.id());
        }
        new ErasureDao(handle).forgetForms(memberId);
        return new ConsentDao(handle).erase(memberId) + takeouts.erase(handle, memberId, max);
    }
}
