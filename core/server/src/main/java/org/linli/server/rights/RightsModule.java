package org.linli.server.rights;

import static org.linli.server.access.CorePermissions.RIGHTS_HANDLE;

import java.time.Duration;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;

/** Brings people's rights: their pages, the nightly erasure of what is due, and erasures that were not done yet. */
public final class RightsModule implements LinliPlugin {

    private static final Duration TAKEOUTS_PAUSE = Duration.ofSeconds(10);
    private static final Duration FINISH_PAUSE = Duration.ofMinutes(10);

    private final RightsGround ground;

    public RightsModule(RightsGround ground) {
        this.ground = ground;
    }

    @Override
    public void setup(Setup to) {
        var registered = ground.registered();
        var retentions = new Retentions(to.data(), to.clock(), to.audit(), registered);
        to.rights().personalData(new RightsPersonalData(to.procedures(), takeouts(to)));
        to.routes(new NoticePages(ground.notices(), registered, retentions));
        to.routes(new RetentionPages(retentions));
        to.routes(new ConsentPages(to.data(), ground.consents(), registered, new Sight(to.members())));
        erasure(to);
        to.daily("rights.retention", () -> {
            if (retentions.eraseDue()) {
                ground.compaction().ask();
            }
        });
        to.every("rights.erasures", FINISH_PAUSE, ground.erasures()::finishAll);
    }

    private Takeouts takeouts(Setup to) {
        var made = new Takeouts.Ground(
                to.data(), to.clock(), to.audit(), () -> ground.registered().core(), ground.files());
        var takeouts = new Takeouts(made, ground.registered(), ground.takeouts());
        to.routes(new TakeoutPages(takeouts, new Sight(to.members())));
        to.every("rights.takeouts", TAKEOUTS_PAUSE, takeouts::work);
        return takeouts;
    }

    private void erasure(Setup to) {
        var acts = new ErasureRequests.Ground(
                to.data(), to.clock(), to.calendar(), to.procedures(), to.areas(), to.audit());
        var requests = new ErasureRequests(acts, ground.registered(), ground.erasures());
        var lines = new ErasureLines(to.procedures(), to.members(), ground.registered());
        to.procedure(ErasureProcedure.PROCEDURE);
        to.routes(new MinePages(
                to.data(), to.audit(), ground.consents(), ground.registered(), new OwnRequests(requests, lines)));
        to.routes(new AskErasurePages(requests, ground.erasures(), lines, to.members()));
        to.routes(new ErasurePages(to.data(), to.procedures(), requests, ground.erasures(), lines));
        to.demo(new RightsDemo(to.data(), to.members(), requests));
        to.navigation("erasure.list.title", ErasurePages.PATH).forStaff(RIGHTS_HANDLE);
    }
}
