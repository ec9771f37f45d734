package org.linli.server.plugin;

import java.util.List;
import org.linli.server.district.District;
import org.linli.server.setting.SettingsReader;
import org.linli.server.signature.Trust;
import org.linli.server.yaml.Problem;
import org.linli.server.yaml.Problems;

/**
 * Checks the settings that district.yml gives to plugins against the records that their descriptors name, before
 * anything is started and where the district lets the plugin run. A plugin that cannot be read says so on its own
 * later.
 */
public final class SettingsCheck {

    private SettingsCheck() {}

    /** All that is wrong, in the order of the lines. */
    public static List<Problem> of(List<District.PluginChoice> plugins, Trust trust, UsedPlugins used) {
        var problems = new Problems();
        for (var chosen : plugins) {
            used.file(chosen.id())
                    .filter(file -> file.runs(trust))
                    .ifPresent(file -> check(chosen, file, file.descriptor().orElseThrow(), problems));
        }
        return problems.all();
    }

    private static void check(District.PluginChoice chosen, PluginFile file, Descriptor descriptor, Problems problems) {
        if (descriptor.settings().isEmpty() || chosen.settings().isEmpty()) {
            return;
        }
        try {
            SettingsClass.read(file, type -> SettingsReader.check(type, chosen.settings(), problems));
        } catch (ReflectiveOperationException e) {
            problems.add(chosen.line(), "plugin.reason.class", String.valueOf(e.getMessage()));
        }
    }
}
