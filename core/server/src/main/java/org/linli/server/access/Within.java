package org.linli.server.access;

import org.linli.api.refusal.Refused;

/**
 * What a grant holds within: an area with all below it, or an organization with all below it. The other id is 0.
 * Written {@code area-<id>} or {@code organization-<id>}.
 */
public record Within(long areaId, long organizationId) {

    private static final String AREA = "area-";
    private static final String ORGANIZATION = "organization-";
    private static final String FORM = "(area|organization)-\\d{1,19}";

    public Within {
        if ((areaId == 0) == (organizationId == 0)) {
            throw new IllegalArgumentException("a grant is within an area or within an organization");
        }
    }

    public static Within area(long id) {
        return new Within(id, 0);
    }

    public static Within organization(long id) {
        return new Within(0, id);
    }

    public static Within of(String text) {
        try {
            if (text.matches(FORM)) {
                return text.startsWith(AREA)
                        ? area(Long.parseLong(text.substring(AREA.length())))
                        : organization(Long.parseLong(text.substring(ORGANIZATION.length())));
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw Refused.because("", "grant.within.unknown");
    }

    @Override
    public String toString() {
        return areaId > 0 ? AREA + areaId : ORGANIZATION + organizationId;
    }
}
