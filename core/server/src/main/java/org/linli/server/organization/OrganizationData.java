package org.linli.server.organization;

/** An organization as JSON; ids are strings, the contact's phone is masked. */
record OrganizationData(
        String id,
        String kind,
        String name,
        String areaId,
        String parentId,
        String creditCode,
        String state,
        String contactName,
        String contactPhone) {

    static OrganizationData of(OrganizationViews.Shown shown) {
        var organization = shown.organization();
        return new OrganizationData(
                String.valueOf(organization.id()),
                organization.kind(),
                organization.name(),
                String.valueOf(organization.areaId()),
                String.valueOf(organization.parentId()),
                shown.creditCode().code(),
                shown.life().state().name(),
                shown.contact().name(),
                shown.contact().phone());
    }
}
