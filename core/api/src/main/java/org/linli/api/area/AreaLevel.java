package org.linli.api.area;

/** The levels of the tree of areas, from the top down; a lower level may be left out, never turned round. */
public enum AreaLevel {
    PROVINCE,
    CITY,
    DISTRICT,
    SUBDISTRICT,
    COMMUNITY,
    GRID,
    COMPOUND,
    BUILDING,
    UNIT,
    HOUSEHOLD
}
