package org.linli.server.organization;

import org.linli.api.area.Place;
import org.linli.api.organization.Organization;
import org.linli.server.area.TreePath;

/**
 * An organization as it is stored.
 *
 * @param path its way down from the topmost organization
 * @param contact who to ask for
 */
public record StoredOrganization(
        Organization organization,
        TreePath path,
        CreditCodeEntry creditCode,
        LifeCycle life,
        Contact contact,
        Place place) {

    /** Who to ask for; the phone is ciphertext, or "". */
    public record Contact(String name, String phone) {}

    public long id() {
        return organization.id();
    }
}
