package org.linli.server.rights;

import java.util.function.Supplier;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.server.plugin.Catalogue;

/** Brings people's rights: their pages, and the nightly erasure of what is due. */
public final class RightsModule implements LinliPlugin {

    private final PrivacyNotices notices;
    private final ConsentRegister consents;
    private final Registered registered;

    public RightsModule(PrivacyNotices notices, ConsentRegister consents, Supplier<Catalogue> catalogue) {
        this.notices = notices;
        this.consents = consents;
        this.registered = new Registered(catalogue);
    }

    @Override
    public void setup(Setup to) {
        var data = to.data();
        var sight = new Sight(to.members());
        var retentions = new Retentions(data, to.clock(), to.audit(), registered);
        to.rights().personalData(new RightsPersonalData());
        to.routes(new NoticePages(notices, registered, retentions));
        to.routes(new RetentionPages(retentions));
        to.routes(new ConsentPages(data, consents, registered, sight));
        to.routes(new MinePages(data, to.audit(), consents, registered));
        to.daily("rights.retention", retentions::eraseDue);
    }
}
