package org.linli.api.organization;

import java.util.List;
import java.util.Optional;

/** Organizations, to read. */
public interface Organizations {

    /** The organization of this id, dissolved or not. */
    Optional<Organization> find(long id);

    /** Those of an area itself, by name; at most 1,000. */
    List<Organization> inArea(long areaId);

    /** The name of an organization, or "" when there is none. */
    default String name(long id) {
        return find(id).map(Organization::name).orElse("");
    }

    /** The residents committee of a community, which is in charge of a case there at first: its id, or 0. */
    default long committeeOf(long communityId) {
        return inArea(communityId).stream()
                .filter(one -> one.kind().equals(OrganizationKind.RESIDENTS_COMMITTEE))
                .findFirst()
                .map(Organization::id)
                .orElse(0L);
    }
}
