package org.linli.server.plugin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.linli.server.district.District;
import org.linli.server.district.District.PluginChoice;
import org.linli.server.setting.Given;
import org.linli.server.setting.SettingsReader;
import org.linli.server.words.Message;
import org.linli.server.yaml.Problem;
import org.linli.server.yaml.Problems;

/**
 * The settings of one owner as the district gave them: what district.yml says wins over what is stored.
 *
 * @param fixed those of district.yml
 * @param stored those of the database, as they are now
 */
record OwnSettings(Map<String, Given> fixed, Supplier<Map<String, String>> stored) {

    static final OwnSettings NONE = new OwnSettings(Map.of(), Map::of);

    static OwnSettings of(District district, Services.Storage storage, String id) {
        return new OwnSettings(
                district.plugin(id).map(PluginChoice::settings).orElse(Map.of()), () -> storage.settings(id));
    }

    /** Throws PluginFailure, with every reason, when a value is wrong. */
    <S extends Record> S read(Class<S> type, Map<String, String> now) {
        var given = new HashMap<String, Given>();
        now.forEach((key, value) -> given.put(key, new Given(value, 0)));
        given.putAll(fixed);
        var problems = new Problems();
        return SettingsReader.read(type, given, problems)
                .orElseThrow(() -> new PluginFailure(Message.of("plugin.reason.settings", told(problems))));
    }

    static List<Message> told(Problems problems) {
        return problems.all().stream().map(Problem::withLine).toList();
    }
}
