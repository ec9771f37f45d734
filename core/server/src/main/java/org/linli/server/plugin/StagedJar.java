package org.linli.server.plugin;

import java.nio.file.Path;
import org.linli.server.words.Message;

/**
 * A jar that somebody may bring in: it lies in the data folder and nothing of it has run.
 *
 * @param used the version of the plugin that is used now, or ""
 * @param trust how it is signed, in words
 */
public record StagedJar(String id, String version, Path path, String hash, long bytes, String used, Message trust) {}
