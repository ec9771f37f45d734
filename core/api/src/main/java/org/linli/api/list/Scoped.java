package org.linli.api.list;

import org.linli.api.access.Permission;

/**
 * Where the rows of a list lie: the permission that is asked, the columns that hold the levels' ids, and the
 * column of the organization that they belong to. A column is "" where the rows have no such thing.
 *
 * @param permission what the viewer must hold there
 * @param subdistrict the column of the subdistrict's id
 * @param community the column of the community's id
 * @param grid the column of the grid's id
 * @param organization the column of the organization's id
 */
public record Scoped(Permission permission, String subdistrict, String community, String grid, String organization) {}
