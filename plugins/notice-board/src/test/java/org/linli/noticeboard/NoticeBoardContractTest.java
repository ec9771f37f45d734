package org.linli.noticeboard;

import java.util.Set;
import org.linli.testkit.site.LinliTest;
import org.linli.testkit.site.PluginContract;

@LinliTest(NoticeBoardPlugin.class)
class NoticeBoardContractTest extends PluginContract {

    @Override
    protected Set<String> openToEveryone() {
        return Set.of("GET /notice-board", "GET /notice-board/{id}");
    }
}
