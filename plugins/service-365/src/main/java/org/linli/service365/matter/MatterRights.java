package org.linli.service365.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.file.Files;
import org.linli.api.procedure.Procedures;
import org.linli.api.refusal.Refusal;
import org.linli.api.rights.Fact;
import org.linli.api.rights.PersonalData;
import org.linli.api.rights.Purpose;
import org.linli.api.rights.Retention;
import org.linli.api.rights.Teller;
import org.linli.api.search.SearchIndex;

/** Matters as personal data: what consent is asked for, what is told and erased, and how long what was said is kept. */
public final class MatterRights implements PersonalData {

    static final Purpose CONTACT = new Purpose("service-365.contact", false);

    /** What the resident said, and what they were told; what staff say among themselves is not about them. */
    private static final Map<String, String> SAID = new TreeMap<>(Map.of(
            Matters.NEED,
            "matter.known.need",
            Matters.WHERE,
            "matter.known.where",
            "answer",
            "matter.known.answer",
            "words",
            "matter.known.words"));

    private static final int DAYS = 1_095;
    private static final int DAYS_MIN = 365;
    private static final int MATTERS_MAX = 10_000;
    private static final int OPEN_SHOWN = 20;

    private final Setup to;
    private final Procedures procedures;
    private final Files files;
    private final SearchIndex search;

    public MatterRights(Setup to, SearchIndex search) {
        this.to = to;
        this.procedures = to.procedures();
        this.files = to.files();
        this.search = search;
    }

    public void register() {
        to.rights().purposes(CONTACT);
        to.rights().personalData(this);
        to.rights().retention(new Retention("service-365.content", DAYS, DAYS_MIN, this::eraseEnded));
    }

    @Override
    public void tell(Handle handle, long memberId, Teller teller) {
        for (var matter : new MatterDao(handle).of(memberId, MATTERS_MAX)) {
            if (teller.full()) {
                teller.tell("matter.known.matter", List.of());
                return;
            }
            teller.tell("matter.known.matter", facts(handle, matter, teller));
            files.of(handle, Matters.SUBJECT, matter.id()).forEach(teller::file);
        }
    }

    private List<Fact> facts(Handle handle, Matter matter, Teller teller) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("matter.number", matter.number()));
        facts.add(
                Fact.of("matter.known.community", to.areas().name(matter.place().communityId())));
        facts.add(
                Fact.of("matter.category", teller.words().text(matter.category().words())));
        facts.add(Fact.of("matter.received", teller.words().moment(matter.filedAt())));
        for (var row : procedures.rows(handle, matter.id())) {
            SAID.forEach((field, label) ->
                    Optional.ofNullable(row.values().get(field)).ifPresent(text -> facts.add(Fact.of(label, text))));
            if (row.from().equals(MatterStep.APPRAISING) && !row.reason().isEmpty()) {
                facts.add(Fact.of(SAID.get("words"), row.reason()));
            }
        }
        matter.outcome()
                .score()
                .map(score -> Fact.of("matter.score", teller.words().text(score.words())))
                .ifPresent(facts::add);
        return facts;
    }

    @Override
    public List<Refusal> kept(Handle handle, long memberId) {
        return new MatterDao(handle)
                .open(memberId, OPEN_SHOWN).stream()
                        .map(number -> Refusal.of("", "matter.kept.open", number))
                        .toList();
    }

    @Override
    public int erase(Handle handle, long memberId, int max) {
        var matters = new MatterDao(handle).of(memberId, max);
        matters.forEach(matter -> erase(handle, matter.id()));
        return matters.size();
    }

    int eraseEnded(Handle handle, Instant before, int max) {
        var ended = new MatterDao(handle).endedBefore(before.toEpochMilli(), max);
        ended.forEach(id -> erase(handle, id));
        return ended.size();
    }

    private void erase(Handle handle, long id) {
        procedures.erasePayloads(handle, id);
        files.erase(handle, Matters.SUBJECT, id);
        files.erase(handle, Procedures.FILES, id);
        search.remove(handle, id);
        new MatterDao(handle).erase(id);
    }
}
