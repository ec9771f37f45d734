package org.linli.server.access;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.area.Areas;
import org.linli.api.area.Place;
import org.linli.api.audit.Audit;
import org.linli.api.code.AreaCode;
import org.linli.server.area.AreaNode;
import org.linli.server.area.AreaTree;
import org.linli.server.area.NewArea;
import org.linli.server.data.Database;
import org.linli.server.plugin.Catalogue;

/** What tests of access stand on: a small tree of areas, organizations, members, and the acts of access. */
final class House extends Rows {

    static final Permission PLUGIN_READ = new Permission("service-365.matter.read");
    static final Permission PLUGIN_ANSWER = new Permission("service-365.matter.answer");

    private static final Passwords PASSWORDS = new Passwords();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final Clock clock;
    final Passwords passwords = PASSWORDS;
    final List<String> trail = new CopyOnWriteArrayList<>();
    final Audit audit =
            (handle, who, act, type, id, note) -> trail.add(who.memberId() + " " + act + " " + type + " " + id);
    final Roles roles = new Roles(House::catalogue);
    final AreaNode city;
    final AreaNode root;
    final Areas areas;

    House(Database database) {
        super(database.data("core"));
        clock = database.clock();
        // houses of one test class share a database: each stands in a city of its own
        var code = "99%02d".formatted(NUMBER.incrementAndGet() % 100);
        var district = AreaCode.of(code + "01");
        city = insert(AreaNode.top(data.newId(), NewArea.official(AreaCode.of(code), "Test city")));
        root = insert(AreaNode.below(city, data.newId(), NewArea.official(district, "Test district")));
        areas = new AreaTree(data, district);
    }

    /** An account without password for a new member who lives nowhere in particular. */
    long account(String loginName) {
        return account(member(Place.WHOLE), loginName);
    }

    long account(long memberId, String loginName) {
        return data.act(handle -> accounts().create(handle, memberId, LoginName.of(loginName)));
    }

    void password(long accountId, String password) {
        var hash = passwords.hash(password);
        data.act(handle -> {
            new AccountDao().setPassword(handle, accountId, hash);
            return null;
        });
    }

    long memberOf(long accountId) {
        return data.read(handle -> new AccountDao().find(handle, accountId))
                .orElseThrow()
                .memberId();
    }

    /** Gives a role to the holder of an account without asking who gives it. */
    long grant(long accountId, String role, Within within) {
        return data.act(handle -> grants().give(handle, memberOf(accountId), role, within));
    }

    /** A viewer with a new account and these grants. */
    Viewer viewer(String role, Within... within) {
        long account = account("a" + data.newId());
        for (var one : within) {
            grant(account, role, one);
        }
        return viewer(account);
    }

    Viewer viewer(long accountId) {
        return viewers().viewer(Optional.of(sessions().begin(accountId, "10.0.0.1", "test")), Optional.empty());
    }

    Viewers viewers() {
        return new Viewers(data, clock, areas, roles);
    }

    Sessions sessions() {
        return new Sessions(data, clock);
    }

    Grants grants() {
        return new Grants(data, clock, audit, areas, roles);
    }

    Accounts.Ground ground() {
        return new Accounts.Ground(data, clock, audit, keys, areas, roles);
    }

    Accounts accounts() {
        return new Accounts(ground());
    }

    SignIns signIns() {
        return new SignIns(data, clock, keys, passwords);
    }

    /** The core's ready roles; a plugin adds to two of them. */
    private static Catalogue catalogue() {
        var roles = new TreeMap<String, Set<Permission>>();
        Roles.READY.forEach((role, permissions) -> roles.put(role, new HashSet<>(permissions)));
        roles.get(Roles.CLERK).addAll(Set.of(PLUGIN_READ, PLUGIN_ANSWER));
        roles.get(Roles.SECRETARY).add(PLUGIN_READ);
        var permissions = new HashSet<>(CorePermissions.ALL);
        permissions.addAll(Set.of(PLUGIN_READ, PLUGIN_ANSWER));
        var none = Catalogue.EMPTY;
        return new Catalogue(
                none.owners(),
                none.out(),
                none.routes(),
                permissions,
                Map.copyOf(roles),
                none.navigation(),
                none.cards(),
                none.figures(),
                none.organizationKinds(),
                none.projectKinds(),
                none.procedures(),
                none.fileRules(),
                none.rights(),
                none.rosters(),
                none.demos(),
                none.slots(),
                none.health());
    }
}
