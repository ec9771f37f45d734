package org.linli.server.access;

import static org.linli.server.access.CorePermissions.ACCOUNT_MANAGE;
import static org.linli.server.access.CorePermissions.AREA_READ;
import static org.linli.server.access.CorePermissions.AREA_WRITE;
import static org.linli.server.access.CorePermissions.GRANT_MANAGE;
import static org.linli.server.access.CorePermissions.MEMBER_MERGE;
import static org.linli.server.access.CorePermissions.MEMBER_READ;
import static org.linli.server.access.CorePermissions.MEMBER_UNMASK;
import static org.linli.server.access.CorePermissions.MEMBER_WRITE;
import static org.linli.server.access.CorePermissions.ORGANIZATION_READ;
import static org.linli.server.access.CorePermissions.ORGANIZATION_WRITE;
import static org.linli.server.access.CorePermissions.PROJECT_DECIDE;
import static org.linli.server.access.CorePermissions.PROJECT_INSPECT;
import static org.linli.server.access.CorePermissions.PROJECT_READ;
import static org.linli.server.access.CorePermissions.PROJECT_WRITE;
import static org.linli.server.access.CorePermissions.RIGHTS_HANDLE;
import static org.linli.server.access.CorePermissions.ROSTER_IMPORT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linli.api.Setup;
import org.linli.api.access.Permission;
import org.linli.server.plugin.Catalogue;

/**
 * The roles, as sets of permissions: the core's ready ones, and what running plugins add. The administrator's role
 * allows whatever is registered, so that there is always someone who may give a role of a plugin that has just come.
 */
public final class Roles {

    public static final String GRID_WORKER = "grid-worker";
    public static final String CLERK = "clerk";
    public static final String SECRETARY = "secretary";
    public static final String OFFICER = "officer";
    public static final String ADMINISTRATOR = "administrator";

    /** The account of a program of the city, which reads the feed of figures and nothing else. */
    public static final String FIGURE_READER = "figure-reader";

    private static final List<Permission> GRID_WORKERS =
            List.of(AREA_READ, ORGANIZATION_READ, MEMBER_READ, PROJECT_READ);
    private static final List<Permission> CLERKS =
            and(GRID_WORKERS, MEMBER_WRITE, MEMBER_UNMASK, ROSTER_IMPORT, PROJECT_WRITE);
    private static final List<Permission> SECRETARIES = and(
            CLERKS,
            MEMBER_MERGE,
            ORGANIZATION_WRITE,
            ACCOUNT_MANAGE,
            GRANT_MANAGE,
            PROJECT_INSPECT,
            PROJECT_DECIDE,
            RIGHTS_HANDLE);
    private static final List<Permission> OFFICERS = and(SECRETARIES, AREA_WRITE);

    /** What the core's ready roles allow of the core. */
    static final Map<String, List<Permission>> READY = Map.of(
            GRID_WORKER, GRID_WORKERS,
            CLERK, CLERKS,
            SECRETARY, SECRETARIES,
            OFFICER, OFFICERS,
            FIGURE_READER, List.of(CorePermissions.FIGURE_FEED),
            ADMINISTRATOR, CorePermissions.ALL);

    private final Supplier<Catalogue> catalogue;

    public Roles(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    /** Registers the core's permissions and ready roles. */
    static void register(Setup to) {
        to.permissions(CorePermissions.ALL.toArray(Permission[]::new));
        READY.forEach((role, permissions) -> to.role(role, permissions.toArray(Permission[]::new)));
    }

    /** What the role allows now; nothing when there is no such role. */
    public Set<Permission> permissions(String role) {
        var now = catalogue.get();
        return role.equals(ADMINISTRATOR) ? now.permissions() : now.roles().getOrDefault(role, Set.of());
    }

    /** The keys of the roles that there are now, in order. */
    public List<String> keys() {
        return catalogue.get().roles().keySet().stream().sorted().toList();
    }

    private static List<Permission> and(List<Permission> some, Permission... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
