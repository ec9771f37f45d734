package org.linli.api.area;

/** The levels of the tree of areas, from the top down; a lower level may be left out, never turned round. */
public enum AreaLevel {
    /** A province, or a city directly under the central government. */
    PROVINCE,
    /** A city at prefecture level. */
    CITY,
    /** A district or county. */
    DISTRICT,
    /** A subdistrict or town. */
    SUBDISTRICT,
    /** The area of a residents committee. */
    COMMUNITY,
    /** A part of a community that a grid worker looks after. */
    GRID,
    /** A gated or otherwise bounded estate. */
    COMPOUND,
    /** A building of a compound. */
    BUILDING,
    /** A staircase of a building. */
    UNIT,
    /** A flat or house and who lives there. */
    HOUSEHOLD
}
