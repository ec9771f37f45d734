package org.linli.server.access;

import java.util.Map;
import java.util.Optional;
import org.linli.testkit.site.RouteObjects;

/** The core's objects that stand in the addresses of its routes. */
final class CoreObjects implements RouteObjects {

    /** Parts of addresses that are no object of a place. */
    private static final Map<String, String> PLACELESS = Map.of(
            "/account/data/erasure/{id}/withdrawal", "/account/data/erasure/1/withdrawal",
            "/first-administrator/{secret}", "/first-administrator/none",
            "/demonstration/{account}", "/demonstration/1",
            "/files/{id}", "/files/1",
            "/files/{id}/thumbnail", "/files/1/thumbnail",
            "/account/notices/{id}/reading", "/account/notices/1/reading",
            "/account/sessions/{id}/ending", "/account/sessions/1/ending",
            "/account/tokens/{id}/ending", "/account/tokens/1/ending",
            "/lists/views/{id}/ending", "/lists/views/1/ending");

    /** Imports are seen by who sent them. */
    private static final String ROSTER = "/rosters/";

    private static final String AREA = "select id, subdistrict_id, community_id, grid_id, 0 from core_area"
            + " where level = 5 and community_id = :community order by id limit 1";
    private static final String MEMBER = "select m.id, m.subdistrict_id, m.community_id, m.grid_id, %s"
            + " from core_member m join core_account a on a.member_id = m.id %s"
            + " where m.community_id = :community and a.login_name like '%s%%'";

    @Override
    public Optional<String> placeless(String route) {
        if (route.contains("{file}")) {
            return Optional.of(route.replace("{file}", "none"));
        }
        if (route.contains("{hash}")) {
            return Optional.of(route.replace("{hash}", "none"));
        }
        if (route.contains("{year}")) {
            return Optional.of(route.replace("{year}", "2027"));
        }
        if (route.contains("{key}")) {
            return Optional.of(route.replace("{key}", "core.project"));
        }
        if (route.startsWith(ROSTER)) {
            return Optional.of(route.replace("{id}", "1").replace("{kind}", "none"));
        }
        return route.startsWith("/plugins/{id}") || route.matches("/(account/consents|reset|takeout)/.*")
                ? Optional.of(route.replaceAll("\\{(id|purpose|secret)}", "none"))
                : Optional.ofNullable(PLACELESS.get(route));
    }

    @Override
    public Optional<String> query(String route) {
        return Optional.of(sql(route));
    }

    private static String sql(String route) {
        if (route.startsWith("/areas/{id}")) {
            return AREA;
        }
        if (route.startsWith("/organizations/{id}")) {
            return "select id, subdistrict_id, community_id, grid_id, 0 from core_organization"
                    + " where community_id = :community order by id limit 1";
        }
        if (route.startsWith("/projects/{id}")) {
            var tie = route.contains("/party-members/") ? "core_project_party_member" : "core_project_milestone";
            return "select p.id, p.subdistrict_id, p.community_id, p.grid_id, t.id from core_project p join " + tie
                    + " t on t.project_id = p.id where p.community_id = :community order by p.id, t.id limit 1";
        }
        if (route.startsWith("/disclosed/projects/{id}")) {
            // wherever it lies
            return "select id, 0, 0, 0, 0 from core_project"
                    + " where disclosed_at > 0 and :community > 0 order by id limit 1";
        }
        if (route.startsWith("/erasures/{id}")) {
            return "select id, subdistrict_id, community_id, grid_id, 0 from core_erasure_request"
                    + " where community_id = :community order by id limit 1";
        }
        if (route.startsWith("/accounts/{id}")) {
            return MEMBER.formatted("0", "", "resident").replace("select m.id", "select a.id");
        }
        if (route.contains("{other}")) {
            return MEMBER.formatted(
                    "(select min(o.id) from core_member o where o.community_id = m.community_id and o.id <> m.id)",
                    "",
                    "resident");
        }
        if (route.contains("{grant}")) {
            return MEMBER.formatted("g.id", "join core_grant g on g.member_id = m.id", "grid");
        }
        if (route.contains("/residences/{tie}")) {
            return MEMBER.formatted("r.id", "join core_residence r on r.member_id = m.id", "resident");
        }
        if (route.contains("/memberships/{tie}")) {
            return MEMBER.formatted("s.id", "join core_membership s on s.member_id = m.id", "grid");
        }
        if (route.startsWith("/members/{id}")) {
            return MEMBER.formatted("0", "", "resident");
        }
        throw new AssertionError("say in CoreObjects which objects stand in the address " + route);
    }
}
