package example.messenger;

import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.access.Access;
import org.linli.api.web.Answer;

public final class MessengerPlugin implements LinliPlugin {

    @Override
    public void setup(Setup to) {
        var settings = to.settings(MessengerSettings.class);
        to.routes(routes -> routes.get("/messenger", Access.everyone(), request -> {
            var now = settings.get();
            return new Answer.Json(new Now(now.toString(), now.accessKey().reveal().length()));
        }));
    }

    public record Now(String settings, int keyLength) {}
}
