package org.linli.api.area;

/**
 * The levels that an object lies in, carried by every row that is listed. A level that does not apply is 0.
 *
 * @param subdistrictId area id of the subdistrict or town
 * @param communityId area id of the community
 * @param gridId area id of the grid
 */
public record Place(long subdistrictId, long communityId, long gridId) {

    /** In the deployment, but in no subdistrict. */
    public static final Place WHOLE = new Place(0, 0, 0);
}
