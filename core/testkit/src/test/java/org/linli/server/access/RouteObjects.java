package org.linli.server.access;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.api.area.Place;

/**
 * The objects that stand in the addresses of routes: for each kind one where the community's people may, and one in
 * another subdistrict.
 */
final class RouteObjects {

    /** An address with its objects put in, and the place where they lie. */
    record Address(String path, Place place) {}

    /** Parts of addresses that are no object of a place. */
    private static final Map<String, String> PLACELESS = Map.of(
            "/account/consents/{purpose}/giving", "/account/consents/none/giving",
            "/account/consents/{purpose}/withdrawal", "/account/consents/none/withdrawal",
            "/reset/{secret}", "/reset/none",
            "/first-administrator/{secret}", "/first-administrator/none",
            "/demonstration/{account}", "/demonstration/1",
            "/files/{id}", "/files/1",
            "/files/{id}/thumbnail", "/files/1/thumbnail",
            "/account/sessions/{id}/ending", "/account/sessions/1/ending",
            "/account/tokens/{id}/ending", "/account/tokens/1/ending");

    /** Imports are seen by who sent them. */
    private static final String ROSTER = "/rosters/";

    private static final String AREA = "select id, subdistrict_id, community_id, grid_id, 0 from core_area"
            + " where level = 5 and community_id = ? order by id limit 1";
    private static final String MEMBER = "select m.id, m.subdistrict_id, m.community_id, m.grid_id, %s"
            + " from core_member m join core_account a on a.member_id = m.id %s"
            + " where m.community_id = ? and a.login_name like '%s%%'";

    private final Path file;
    private final Place own;
    private final Place other;

    RouteObjects(Path file) {
        this.file = file;
        this.own = placeOf("secretary1");
        this.other = placeOf("secretary7");
    }

    Place own() {
        return own;
    }

    long account(String login) {
        return rows("select id, 0, 0, 0, 0 from core_account where login_name like '" + login
                        + "%' order by id limit 1")
                .get(0)[0];
    }

    /** The route's address for an object here and for one elsewhere; only one where it has none. */
    List<Address> addresses(String route) {
        if (!route.contains("{")) {
            return List.of(new Address(route, Place.WHOLE));
        }
        if (PLACELESS.containsKey(route)) {
            return List.of(new Address(PLACELESS.get(route), Place.WHOLE));
        }
        if (route.contains("{year}")) {
            return List.of(new Address(route.replace("{year}", "2027"), Place.WHOLE));
        }
        if (route.startsWith(ROSTER)) {
            return List.of(new Address(route.replace("{id}", "1").replace("{kind}", "none"), Place.WHOLE));
        }
        if (route.startsWith("/plugins/{id}")) {
            return List.of(new Address(route.replace("{id}", "none"), Place.WHOLE));
        }
        if (route.startsWith("/disclosed/projects/{id}")) {
            var disclosed = rows("select id, 0, 0, 0, 0 from core_project where disclosed_at > 0 order by id limit 1");
            return List.of(new Address("/disclosed/projects/" + disclosed.get(0)[0], Place.WHOLE));
        }
        return List.of(address(route, own.communityId()), address(route, other.communityId()));
    }

    private Address address(String route, long community) {
        var found = rows(sql(route).replace("?", Long.toString(community)));
        if (found.isEmpty()) {
            throw new AssertionError("no object for " + route + " in the community " + community);
        }
        var row = found.get(0);
        var path = route.replace("{id}", Long.toString(row[0]))
                .replaceAll("\\{(tie|grant)}", Long.toString(row[4]))
                .replace("{move}", "none");
        return new Address(path, new Place(row[1], row[2], row[3]));
    }

    private static String sql(String route) {
        if (route.startsWith("/areas/{id}")) {
            return AREA;
        }
        if (route.startsWith("/organizations/{id}")) {
            return "select id, subdistrict_id, community_id, grid_id, 0 from core_organization where community_id = ?"
                    + " order by id limit 1";
        }
        if (route.startsWith("/projects/{id}")) {
            var tie = route.contains("/party-members/") ? "core_project_party_member" : "core_project_milestone";
            return "select p.id, p.subdistrict_id, p.community_id, p.grid_id, t.id from core_project p join " + tie
                    + " t on t.project_id = p.id where p.community_id = ? order by p.id, t.id limit 1";
        }
        if (route.startsWith("/accounts/{id}")) {
            return MEMBER.formatted("0", "", "resident").replace("select m.id", "select a.id");
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
        throw new AssertionError("say in RouteObjects which objects stand in the address " + route);
    }

    private Place placeOf(String login) {
        var row = rows("select m.id, m.subdistrict_id, m.community_id, m.grid_id, 0 from core_member m"
                        + " join core_account a on a.member_id = m.id where a.login_name = '" + login + "'")
                .get(0);
        return new Place(row[1], row[2], row[3]);
    }

    private List<long[]> rows(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<long[]>();
            while (rows.next()) {
                var row = new long[5];
                for (int i = 0; i < row.length; i++) {
                    row[i] = rows.getLong(i + 1);
                }
                found.add(row);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
