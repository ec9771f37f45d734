package org.linli.server.plugin;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.data.Data;
import org.linli.server.words.Bundles;

/** Of each plugin the one file that a site uses, or would use if it ran: shipped with it, or installed. */
public final class UsedPlugins {

    private final Map<String, PluginFile> files;

    private UsedPlugins(Map<String, PluginFile> files) {
        this.files = files;
    }

    /** Where nothing was installed while the site ran. */
    public static UsedPlugins shipped(PluginPlaces places) {
        return new UsedPlugins(new PluginFolder(Bundles.core()).find(places));
    }

    /** As the site's database says. */
    public static UsedPlugins of(Data core, PluginPlaces places) {
        var files = new HashMap<String, PluginFile>();
        new JarStock(places).used(core.read(PluginDao::installed)).forEach((id, used) -> files.put(id, used.file()));
        return new UsedPlugins(files);
    }

    /** Their jars and folders of classes. */
    public List<Path> paths() {
        return files.values().stream().map(PluginFile::path).toList();
    }

    Map<String, PluginFile> files() {
        return files;
    }

    Optional<PluginFile> file(String id) {
        return Optional.ofNullable(files.get(id));
    }
}
