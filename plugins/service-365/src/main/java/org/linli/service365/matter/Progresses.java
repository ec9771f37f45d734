package org.linli.service365.matter;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.access.Viewer;
import org.linli.api.area.Areas;
import org.linli.api.code.TrackingCode;
import org.linli.api.data.Data;
import org.linli.api.file.Files;
import org.linli.api.member.Members;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Procedures;
import org.linli.api.refusal.Refused;
import org.linli.service365.Service365Settings;

/** Finds matters for those who reported them, and tells what became of them. */
public final class Progresses {

    /** At these the community must do something, and until when is told. */
    private static final List<String> OURS = List.of(MatterStep.ANALYSING, MatterStep.HANDLING, MatterStep.REPORTING);

    private final Data data;
    private final Procedures procedures;
    private final Members members;
    private final Files files;
    private final Areas areas;
    private final Organizations organizations;
    private final Supplier<Service365Settings> settings;

    public Progresses(Setup to, Supplier<Service365Settings> settings) {
        this.data = to.data();
        this.procedures = to.procedures();
        this.members = to.members();
        this.files = to.files();
        this.areas = to.areas();
        this.organizations = to.organizations();
        this.settings = settings;
    }

    /** Empty when there is no matter with this code, or when it is no code at all. */
    Optional<Progress> byCode(String typed) {
        try {
            var code = TrackingCode.of(typed);
            return data.read(handle -> new MatterDao(handle).byCode(code).map(matter -> of(handle, matter)));
        } catch (Refused noCode) {
            return Optional.empty();
        }
    }

    /** Empty when there is no such matter, or no phone was left, or one that ends otherwise. */
    Optional<Progress> byNumber(TrackForm form) {
        return data.read(handle -> new MatterDao(handle)
                .byNumber(form.area(), form.number()).stream()
                        .filter(matter -> phoneOf(matter).endsWith(form.digits()))
                        .findFirst()
                        .map(matter -> of(handle, matter)));
    }

    /** Empty when nothing is found with it. */
    Optional<Progress> by(Key key) {
        return key.byNumber().map(this::byNumber).orElseGet(() -> byCode(key.text()));
    }

    /** Of whoever is signed in; empty when they did not report it. */
    Optional<Progress> own(Viewer viewer, long id) {
        return data.read(handle -> new MatterDao(handle)
                .find(id)
                .filter(matter -> Matters.isOwn(handle, viewer, id))
                .map(matter -> of(handle, matter)));
    }

    private String phoneOf(Matter matter) {
        return members.find(matter.reporterId()).map(member -> member.phone()).orElse("");
    }

    private Progress of(Handle handle, Matter matter) {
        var run = procedures.find(handle, matter.id()).orElseThrow();
        var rows = procedures.rows(handle, matter.id());
        var way = new Way(matter, run, rows);
        return new Progress(
                matter.id(),
                matter.number(),
                areas.name(matter.place().communityId()),
                matter.category().words(),
                rows.get(0).values().getOrDefault(Matters.NEED, ""),
                files.of(handle, Matters.SUBJECT, matter.id()).size(),
                matter.filedAt(),
                way.points(organizations.name(run.undertakerId())),
                way.answer(),
                run.dueAt().filter(due -> OURS.contains(run.step())),
                run.standing().reopened(),
                run.step().equals(MatterStep.APPRAISING),
                settings.get().replyDays());
    }
}
