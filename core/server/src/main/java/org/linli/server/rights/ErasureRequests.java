package org.linli.server.rights;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Viewer;
import org.linli.api.area.Areas;
import org.linli.api.audit.Audit;
import org.linli.api.calendar.Calendar;
import org.linli.api.calendar.Term;
import org.linli.api.data.Data;
import org.linli.api.member.Member;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.Run;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.api.web.NotFound;
import org.linli.server.plugin.Catalogue.Owned;
import org.linli.server.rights.ErasureProcedure.Decision;

/** The acts on requests to be erased: ask, withdraw, check, decide. */
final class ErasureRequests {

    /** In which a request is answered; the law asks for promptness (PIPL art. 50), practice for fifteen days. */
    static final Term ANSWERED_WITHIN = Term.workingDays(15);

    static final int SHOWN_MAX = 20;

    /** What the acts stand on. */
    record Ground(Data data, Clock clock, Calendar calendar, Procedures procedures, Areas areas, Audit audit) {}

    private final Ground ground;
    private final Registered registered;
    private final Erasures erasures;

    ErasureRequests(Ground ground, Registered registered, Erasures erasures) {
        this.ground = ground;
        this.registered = registered;
        this.erasures = erasures;
    }

    /** Asks for a member to be erased. Throws Refused while an earlier request is open. */
    long ask(ActingAs who, Member member, String said) {
        return ground.data.act(handle -> {
            if (of(handle, member.id()).stream()
                    .anyMatch(request -> run(handle, request).endedAt().isEmpty())) {
                throw Refused.because("", "erasure.refused.open");
            }
            var place = member.place();
            long community = place.communityId() == 0 ? ground.areas.root().id() : place.communityId();
            var begin = Begin.of(ground.data.newId(), place)
                    .numberedIn(community)
                    .values(Map.of(ErasureProcedure.SAID, said));
            var run = ground.procedures.start(handle, who, ErasureProcedure.PROCEDURE, begin);
            var due = ground.calendar.end(run.startedAt(), ANSWERED_WITHIN);
            new ErasureDao(handle)
                    .insert(new ErasureRequest(run.id(), member.id(), run.number(), run.startedAt(), due, place));
            return run.id();
        });
    }

    /** Takes back a member's own request. Throws NotFound when it is not theirs. */
    void withdraw(Viewer viewer, long id) {
        ground.data.act(handle -> {
            new ErasureDao(handle)
                    .request(id)
                    .filter(request -> request.memberId() == viewer.memberId())
                    .orElseThrow(() -> new NotFound("erasure request " + id));
            return ground.procedures.move(
                    handle, viewer, viewer.actingAs(), id, ErasureProcedure.WITHDRAW, Details.NONE);
        });
    }

    void check(Viewer viewer, ErasureRequest request, ErasureForms.Check form) {
        var details = Details.NONE.seen(form.seen()).values(Map.of(ErasureProcedure.SAID, form.found()));
        ground.data.act(handle -> ground.procedures.move(
                handle, viewer, viewer.actingAs(), request.id(), ErasureProcedure.CHECK, details));
    }

    /** Decides, and erases what is to go. Throws Refused when all is to go and something must be kept. */
    void decide(Viewer viewer, ErasureRequest request, ErasureForms.Decide form) {
        var kept = form.decision() == Decision.REFUSE ? List.<Owned<Refusal>>of() : erasures.kept(request.memberId());
        if (form.decision() == Decision.ERASE && !kept.isEmpty()) {
            throw Refused.because("decision", "erasure.refused.kept", kept.size());
        }
        var details = Details.NONE.seen(form.seen()).reason(form.reason().orElse(""));
        ground.data.act(handle -> {
            var who = viewer.actingAs();
            ground.procedures.move(
                    handle, viewer, who, request.id(), form.decision().move(), details);
            if (form.decision() != Decision.REFUSE) {
                var owners = form.decision() == Decision.ERASE ? Set.of(Erasure.ALL) : others(kept);
                erasures.put(handle, new Erasure(request.memberId(), ground.clock.instant(), owners));
                ground.audit.record(handle, who, "member.erase", "member", request.memberId(), "");
            }
            return who;
        });
        erasures.finish();
    }

    /** Those that keep nothing back. Throws Refused when there is none. */
    private Set<String> others(List<Owned<Refusal>> kept) {
        var owners = registered.rights().personalData().stream()
                .map(Owned::owner)
                .filter(owner ->
                        kept.stream().noneMatch(reason -> reason.owner().equals(owner)))
                .collect(Collectors.toSet());
        if (owners.isEmpty()) {
            throw Refused.because("decision", "erasure.refused.nothing");
        }
        return owners;
    }

    /** A member's requests, the newest first. */
    List<ErasureRequest> of(Handle handle, long memberId) {
        return new ErasureDao(handle).requests(memberId, SHOWN_MAX);
    }

    Run run(Handle handle, ErasureRequest request) {
        return ground.procedures
                .find(handle, request.id())
                .orElseThrow(() -> new NotFound("erasure request " + request.id()));
    }
}
