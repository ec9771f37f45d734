package org.linli.server.roster;

import java.util.List;
import java.util.Locale;

/**
 * A kind of row that an import writes, with the table it stands in and what may point at it. Who did something in a
 * run has an account, and acts for an organization as its member: those rows are not looked at.
 */
enum Subject {
    MEMBER(
            "core_member",
            List.of(
                    "name",
                    "phone",
                    "phone_index",
                    "identity",
                    "identity_index",
                    "tags",
                    "skills",
                    "subdistrict_id",
                    "community_id",
                    "grid_id"),
            List.of(
                    "core_residence.member_id",
                    "core_membership.member_id",
                    "core_account.member_id",
                    "core_grant.member_id",
                    "core_project.lead_id",
                    "core_project.liaison_id",
                    "core_project_party_member.member_id",
                    "core_run_move.on_behalf_of_id",
                    "core_case.member_id",
                    "core_member_alias.member_id",
                    "core_consent.member_id",
                    "core_erasure_request.member_id")),
    RESIDENCE(
            "core_residence",
            List.of("member_id", "area_id", "relation", "floor_area_centi", "from_on", "until_on"),
            List.of()),
    MEMBERSHIP("core_membership", List.of("member_id", "organization_id", "post", "from_on", "until_on"), List.of()),
    ORGANIZATION(
            "core_organization",
            List.of(
                    "kind",
                    "name",
                    "area_id",
                    "parent_id",
                    "path",
                    "credit_code",
                    "credit_code_reason",
                    "filed_on",
                    "registered_on",
                    "suspended_on",
                    "dissolved_on",
                    "contact_name",
                    "contact_phone",
                    "subdistrict_id",
                    "community_id",
                    "grid_id"),
            List.of(
                    "core_organization.parent_id",
                    "core_membership.organization_id",
                    "core_grant.organization_id",
                    "core_run.undertaker_id")),
    AREA(
            "core_area",
            List.of("level", "name", "parent_id", "path", "subdistrict_id", "community_id", "grid_id", "ended_on"),
            List.of(
                    "core_area.parent_id",
                    "core_residence.area_id",
                    "core_organization.area_id",
                    "core_grant.area_id",
                    "core_area_succession.into_id"));

    private final String table;
    private final List<String> columns;
    private final List<String> pointers;

    Subject(String table, List<String> columns, List<String> pointers) {
        this.table = table;
        this.columns = columns;
        this.pointers = pointers;
    }

    /** As the audit trail names it. */
    String noun() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The page of such an object, or "" where it has none of its own. */
    String href(long id) {
        return searched() ? "/" + noun() + "s/" + id : "";
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    /** The columns of other rows that may name it, as {@code table.column}. */
    List<String> pointers() {
        return pointers;
    }

    /** Whether people find it by searching. */
    boolean searched() {
        return this == MEMBER || this == ORGANIZATION || this == AREA;
    }
}
