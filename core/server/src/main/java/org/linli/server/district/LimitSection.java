package org.linli.server.district;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.server.limit.Limits;
import org.linli.server.setting.Given;
import org.linli.server.setting.SettingsReader;
import org.linli.server.yaml.Problems;
import org.linli.server.yaml.YamlMap;

/** Reads the part {@code limits} of district.yml; what it leaves out is as {@link LimitSettings} says. */
record LimitSection(Problems problems) {

    Limits read(YamlMap top) {
        return top.map("limits").map(this::limits).orElse(Limits.STANDARD);
    }

    private Limits limits(YamlMap said) {
        var given = new LinkedHashMap<String, Given>();
        said.keys()
                .forEach(key -> said.value(key).ifPresent(value -> given.put(key, new Given(value, said.line(key)))));
        return SettingsReader.read(LimitSettings.class, given, problems)
                .map(settings -> ordered(settings, said.line(), given))
                .orElse(Limits.STANDARD);
    }

    private Limits ordered(LimitSettings settings, int line, Map<String, Given> given) {
        try {
            return settings.limits();
        } catch (IllegalArgumentException stoppedFirst) {
            problems.add(line, "district.limits", String.join(", ", given.keySet()));
            return Limits.STANDARD;
        }
    }
}
