package org.linli.server.roster;

import java.time.Duration;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.server.access.CorePermissions;
import org.linli.server.access.Grants;
import org.linli.server.file.FileStore;

/** Brings the import of rosters: its pages, and the jobs that go on with it and clear up after it. */
public final class RosterModule implements LinliPlugin {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final Rosters rosters;
    private final FileStore files;
    private final RosterGround ground;
    private final Grants grants;

    public RosterModule(RosterGround ground, Rosters rosters, FileStore files, Grants grants) {
        this.ground = ground;
        this.rosters = rosters;
        this.files = files;
        this.grants = grants;
    }

    @Override
    public void setup(Setup to) {
        to.routes(new RosterPages(new SentSheets(rosters, files), ground.areas(), to.members()));
        to.routes(new MergePages(ground, new MemberMerges(ground, grants, to.events())));
        to.rights().personalData(new RosterPersonalData());
        to.navigation("roster.list.title", "/rosters").forStaff(CorePermissions.ROSTER_IMPORT);
        to.every("rosters-work", LOOK_EVERY, rosters::begin);
        to.every("rosters-sweep", SWEEP_EVERY, rosters::sweep);
    }
}
