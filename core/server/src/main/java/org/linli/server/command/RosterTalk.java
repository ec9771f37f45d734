package org.linli.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linli.server.control.ControlClient;
import org.linli.server.control.DataFolder;
import org.linli.server.roster.RosterControl;

/** Asks about rosters: the running server when one listens in the data folder, otherwise the data itself. */
final class RosterTalk implements AutoCloseable {

    private final DataFolder folder;
    private final Optional<RosterSite> own;

    private RosterTalk(DataFolder folder, Optional<RosterSite> own) {
        this.folder = folder;
        this.own = own;
    }

    static RosterTalk open(SiteOptions site) throws Exception {
        var folder = DataFolder.at(site.dataFolder());
        boolean listens = ControlClient.ask(folder, RosterControl.STATE, Map.of("id", "0"))
                .isPresent();
        return new RosterTalk(
                folder, listens ? Optional.empty() : Optional.of(new RosterSite(site, Clock.systemUTC())));
    }

    JsonNode ask(String command, Map<String, String> values) throws IOException {
        var asked = new HashMap<>(values);
        asked.put("language", Said.words().locale().toLanguageTag());
        if (own.isPresent()) {
            var request = JsonNodeFactory.instance.objectNode();
            asked.forEach(request::put);
            return own.get().control().commands().get(command).apply(request);
        }
        return ControlClient.ask(folder, command, asked)
                .orElseThrow(() -> new IOException("the server went down meanwhile"));
    }

    @Override
    public void close() {
        own.ifPresent(RosterSite::close);
    }
}
