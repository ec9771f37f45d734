package org.linli.server.rights;

import java.nio.file.Path;
import java.time.Clock;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.api.event.Events;
import org.linli.server.file.FileStore;

/** What people's rights stand on, made before the modules are set up. */
public record RightsGround(
        PrivacyNotices notices,
        ConsentRegister consents,
        Registered registered,
        Erasures erasures,
        Compaction compaction,
        FileStore files,
        TakeoutFolder takeouts) {

    /** What all of them need; the work brings the search indexes together anew. */
    public record Base(Data data, Clock clock, Audit audit, Events events, Runnable compacting) {}

    /** Takes the files, the data folder, and what is registered now. */
    public static RightsGround of(Base base, FileStore files, Path folder, Registered registered) {
        var notices = new PrivacyNotices(base.data, base.clock, base.audit);
        var compaction = new Compaction(base.data, base.compacting);
        return new RightsGround(
                notices,
                new ConsentRegister(base.data, base.clock, notices, base.events, base.audit),
                registered,
                new Erasures(base.data, registered, new ErasureJournal(folder), compaction),
                compaction,
                files,
                new TakeoutFolder(folder));
    }
}
