package org.linli.api.access;

import java.util.Set;
import org.linli.api.area.Place;

/**
 * Where a viewer holds a permission: everywhere in the deployment, or in these areas and organizations.
 *
 * @param everywhere granted at the root of the deployment or above
 * @param subdistrictIds subdistricts in which it is granted
 * @param communityIds communities in which it is granted
 * @param gridIds grids in which it is granted
 * @param organizationIds organizations, with all below them, for which it is granted
 */
public record Scope(
        boolean everywhere,
        Set<Long> subdistrictIds,
        Set<Long> communityIds,
        Set<Long> gridIds,
        Set<Long> organizationIds) {

    /** Where nothing is granted. */
    public static final Scope NOWHERE = new Scope(false, Set.of(), Set.of(), Set.of(), Set.of());
    /** In all of the deployment. */
    public static final Scope EVERYWHERE = new Scope(true, Set.of(), Set.of(), Set.of(), Set.of());

    public Scope {
        subdistrictIds = Set.copyOf(subdistrictIds);
        communityIds = Set.copyOf(communityIds);
        gridIds = Set.copyOf(gridIds);
        organizationIds = Set.copyOf(organizationIds);
    }

    /** Whether an object that lies in this place is inside. */
    public boolean covers(Place place) {
        return everywhere
                || subdistrictIds.contains(place.subdistrictId())
                || communityIds.contains(place.communityId())
                || gridIds.contains(place.gridId());
    }

    /** Whether an object that belongs to this organization is inside. */
    public boolean coversOrganization(long organizationId) {
        return everywhere || organizationIds.contains(organizationId);
    }

    /** Whether nothing is inside. */
    public boolean isNowhere() {
        return !everywhere
                && subdistrictIds.isEmpty()
                && communityIds.isEmpty()
                && gridIds.isEmpty()
                && organizationIds.isEmpty();
    }
}
