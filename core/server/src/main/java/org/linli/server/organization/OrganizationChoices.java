package org.linli.server.organization;

import java.util.List;
import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.form.Choice;

/** Organizations to choose from in a form: those in which the viewer holds a permission, at most 1,000, by name. */
public final class OrganizationChoices {

    private final OrganizationRegister register;

    OrganizationChoices(OrganizationRegister register) {
        this.register = register;
    }

    public List<Choice> of(Viewer viewer, Permission permission) {
        return register.living(viewer.scope(permission)).stream()
                .map(StoredOrganization::organization)
                .map(one -> new Choice(String.valueOf(one.id()), one.name()))
                .toList();
    }

    /** Whether the organization could have been chosen. */
    public boolean mayChoose(Viewer viewer, Permission permission, long organizationId) {
        return register.stored(organizationId)
                .filter(stored -> OrganizationSight.holds(viewer, permission, stored))
                .isPresent();
    }
}
