package org.linli.api.area;

/**
 * A node of the tree of areas.
 *
 * @param id time-ordered 64-bit id
 * @param level its level
 * @param code its division code (GB/T 2260 and below, 2 to 12 digits), or "" below the community
 * @param name its name, as in the register
 * @param parentId the governing parent, 0 at the top
 * @param path the ids from the top down; a prefix of every path below
 */
public record Area(long id, AreaLevel level, String code, String name, long parentId, String path) {}
