package org.linli.server.plugin;

import java.nio.file.Path;
import java.util.List;

/**
 * Where plugins lie.
 *
 * @param jars the folder with their jars; it need not exist
 * @param classFolders folders of classes and resources of one plugin each, as {@code target/classes}
 * @param work where private copies of the jars are kept while they run; emptied at start
 */
public record PluginPlaces(Path jars, List<Path> classFolders, Path work) {

    public PluginPlaces {
        classFolders = List.copyOf(classFolders);
    }
}
