package org.linli.server.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.linli.server.district.District;
import org.linli.server.district.District.PluginChoice;
import org.linli.server.setting.Given;
import org.linli.server.setting.SettingShape;
import org.linli.server.setting.SettingsReader;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;

/** What plugins can be set to, told from the records that their descriptors name, also while they do not run. */
public record PluginSettings(District district, Supplier<UsedPlugins> used) {

    /**
     * The settings of one plugin.
     *
     * @param name the key of its name in its words
     * @param fixed what district.yml says
     */
    public record Declared(String id, Bundles words, String name, SettingShape shape, Map<String, Given> fixed) {

        public Declared {
            fixed = Map.copyOf(fixed);
        }
    }

    /** Empty when there is no such plugin, or it cannot be read; one that declares none has a shape without any. */
    public Optional<Declared> of(String id) {
        return file(id).flatMap(file -> declared(id, file));
    }

    /** Those of all plugins that can be read, by id. */
    public List<Declared> all() {
        return new TreeMap<>(used.get().files())
                .entrySet().stream()
                        .filter(found -> found.getValue().runs(district.trust()))
                        .flatMap(found -> declared(found.getKey(), found.getValue()).stream())
                        .toList();
    }

    /** Why texts do not do, by key. */
    public Map<String, List<Message>> wrong(String id, Map<String, String> texts) {
        try {
            return SettingsClass.read(file(id).orElseThrow(), type -> SettingsReader.wrong(type, texts));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Declared> declared(String id, PluginFile file) {
        try {
            var none = file.descriptor().orElseThrow().settings().isEmpty();
            var shape = none ? new SettingShape(List.of()) : SettingsClass.read(file, SettingShape::of);
            var fixed = district.plugin(id).map(PluginChoice::settings).orElse(Map.of());
            return Optional.of(new Declared(
                    id, file.words(), file.descriptor().orElseThrow().name(), shape, fixed));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private Optional<PluginFile> file(String id) {
        return used.get().file(id).filter(file -> file.runs(district.trust()));
    }
}
