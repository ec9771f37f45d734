package org.linli.server.plugin;

import java.nio.file.Path;
import java.util.List;

/**
 * Where plugins lie.
 *
 * @param jars the folder with the jars that the site was shipped with; it need not exist
 * @param classFolders folders of classes and resources of one plugin each, as {@code target/classes}
 * @param work where private copies of the jars are kept while they run; emptied at start
 * @param installed where the jars lie that were installed while the site ran
 */
public record PluginPlaces(Path jars, List<Path> classFolders, Path work, Path installed) {

    public PluginPlaces {
        classFolders = List.copyOf(classFolders);
    }

    /** What is installed while the site runs lies beside the private copies. */
    public PluginPlaces(Path jars, List<Path> classFolders, Path work) {
        this(jars, classFolders, work, work.resolveSibling("installed-plugins"));
    }

    /** The data folder, in which what was installed lies. */
    Path data() {
        return installed.toAbsolutePath().getParent();
    }
}
