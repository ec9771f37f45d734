package org.linli.api.organization;

/**
 * A party that acts.
 *
 * @param id time-ordered 64-bit id
 * @param kind key of its {@link OrganizationKind}
 * @param name its name
 * @param areaId the area it belongs to
 * @param parentId the organization above it, or 0
 */
public record Organization(long id, String kind, String name, long areaId, long parentId) {}
