package org.linli.server.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.procedure.Procedures;
import org.linli.api.refusal.Refusal;
import org.linli.api.rights.Fact;
import org.linli.api.rights.PersonalData;
import org.linli.api.rights.Retention;
import org.linli.api.rights.Teller;
import org.linli.server.form.JoinedForm;

/** A kind of cases as personal data: what somebody filled in is told to them, erased when they ask, or in time. */
record CaseRights<F extends Record>(CaseGround<F> ground) implements PersonalData {

    private static final int DAYS = 1_095;
    private static final int DAYS_MIN = 365;
    private static final int TOLD_MAX = 10_000;
    private static final int OPEN_SHOWN = 20;

    void register() {
        ground.to().rights().personalData(this);
        ground.to().rights().retention(new Retention(key(), DAYS, DAYS_MIN, this::eraseEnded));
    }

    private String key() {
        return ground.kind().procedure().key();
    }

    @Override
    public void tell(Handle handle, long memberId, Teller to) {
        for (var one : new CaseDao(handle).of(key(), memberId, TOLD_MAX)) {
            if (to.full()) {
                to.tell(ground.titleKey(), List.of());
                return;
            }
            to.tell(ground.titleKey(), facts(handle, one));
            ground.to().files().of(handle, Procedures.FILES, one.id()).forEach(to::file);
        }
    }

    private List<Fact> facts(Handle handle, CaseDao.Own one) {
        var form = ground.kind().form();
        var said = ground.to().procedures().rows(handle, one.id()).get(0).values();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("case.list.column.number", one.number()));
        JoinedForm.names(form.type())
                .filter(said::containsKey)
                .forEach(name -> facts.add(Fact.of(form.words() + "." + name, said.get(name))));
        return facts;
    }

    @Override
    public List<Refusal> kept(Handle handle, long memberId) {
        return new CaseDao(handle)
                .openOf(key(), memberId, OPEN_SHOWN).stream()
                        .map(one -> Refusal.of("", "case.kept.open", one.number()))
                        .toList();
    }

    @Override
    public int erase(Handle handle, long memberId, int max) {
        var own = new CaseDao(handle).of(key(), memberId, max);
        own.forEach(one -> ground.erase(handle, one.id()));
        return own.size();
    }

    private int eraseEnded(Handle handle, Instant before, int max) {
        var ended = new CaseDao(handle).endedBefore(key(), before.toEpochMilli(), max);
        ended.forEach(id -> ground.erase(handle, id));
        return ended.size();
    }
}
