package org.linli.api.organization;

import java.util.Set;

/**
 * A kind of organization. Its words are at {@code organization.kind.<key>}.
 *
 * @param key as {@code residents-committee}
 * @param parents the kinds that may stand above it; empty: it stands alone
 */
public record OrganizationKind(String key, Set<String> parents) {

    /** The key of the core's kind of residents committees. */
    public static final String RESIDENTS_COMMITTEE = "residents-committee";

    public OrganizationKind {
        parents = Set.copyOf(parents);
    }
}
