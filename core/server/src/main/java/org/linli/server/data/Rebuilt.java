package org.linli.server.data;

/**
 * Tables of a plugin that are made anew.
 *
 * @param version that had used them
 * @param level the number of the last script that they have had when they are filled; 0 for none
 * @param loader where the scripts are
 */
public record Rebuilt(String owner, String version, int level, ClassLoader loader) {}
