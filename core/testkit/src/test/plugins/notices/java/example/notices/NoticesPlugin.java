package example.notices;

import java.time.Duration;
import java.util.Set;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.access.Permission;
import org.linli.api.organization.OrganizationKind;

public final class NoticesPlugin implements LinliPlugin {

    static final Permission WRITE = new Permission("notices.notice.write");

    @Override
    public void setup(Setup to) {
        var settings = to.settings(NoticesSettings.class);
        var notices = new Notices(to.data(), to.events());
        to.permissions(WRITE);
        to.role("editor", WRITE);
        to.organizationKind(new OrganizationKind("reading-circle", Set.of()));
        to.routes(new NoticePages(notices, settings));
        to.navigation("plugin.name", "/notices").forPublic();
        to.on(NoticeWritten.class, "count", event -> notices.seen(event.title()));
        to.daily("tidy", notices::tidy);
        to.every("look", Duration.ofMinutes(5), notices::tidy);
    }
}
