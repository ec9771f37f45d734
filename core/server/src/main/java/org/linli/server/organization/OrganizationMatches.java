package org.linli.server.organization;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds organizations by what a roster says of them, in the act or read of the handle. */
public final class OrganizationMatches {

    private static final int NAMESAKES_MAX = 50;

    private final OrganizationRegister register;
    private final OrganizationDao dao = new OrganizationDao();

    OrganizationMatches(OrganizationRegister register) {
        this.register = register;
    }

    public Optional<StoredOrganization> withCreditCode(Handle handle, String code) {
        return dao.withCreditCode(handle, code).flatMap(id -> dao.find(handle, id));
    }

    /** Those of this name that are not dissolved, at most 50. */
    public List<StoredOrganization> named(Handle handle, String name) {
        return dao.named(handle, name, NAMESAKES_MAX);
    }

    public boolean hasPhone(StoredOrganization organization, String phone) {
        return register.phone(organization).equals(phone);
    }
}
