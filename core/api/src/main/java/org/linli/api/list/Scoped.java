package org.linli.api.list;

import org.linli.api.access.Permission;

/**
 * Where the rows of a list lie: the permission that is asked, the columns that hold the levels' ids, and the
 * column of the organization that they belong to. A column is "" where the rows have no such thing.
 */
public record Scoped(Permission permission, String subdistrict, String community, String grid, String organization) {}
