package org.linli.server.roster;

import java.util.List;
import java.util.Locale;
import org.linli.api.access.Permission;
import org.linli.api.area.AreaLevel;
import org.linli.api.words.Words;
import org.linli.server.access.CorePermissions;
import org.linli.server.words.Bundles;

/** What rosters of the core hold. */
public enum CoreKind implements RosterKind {
    MEMBERS(
            CorePermissions.MEMBER_WRITE,
            MemberPlanner::new,
            List.of("name"),
            RosterColumn.of(
                    "roster.members.",
                    AreaLevel.HOUSEHOLD,
                    "name",
                    "phone",
                    "identity",
                    "tags",
                    "skills",
                    "relation",
                    "floorArea",
                    "residenceFrom",
                    "organization",
                    "post",
                    "postFrom")),
    ORGANIZATIONS(
            CorePermissions.ORGANIZATION_WRITE,
            OrganizationPlanner::new,
            List.of("name"),
            RosterColumn.of(
                    "roster.organizations.",
                    AreaLevel.COMPOUND,
                    "name",
                    "kind",
                    "creditCode",
                    "creditCodeReason",
                    "parent",
                    "contactName",
                    "contactPhone",
                    "filedOn",
                    "registeredOn")),
    HOUSEHOLDS(
            CorePermissions.AREA_WRITE,
            HouseholdPlanner::new,
            List.of("household"),
            RosterColumn.of("roster.households.", AreaLevel.HOUSEHOLD));

    private static final Bundles CORE = Bundles.core();

    private final Permission permission;
    private final Planning planning;
    private final List<String> required;
    private final List<RosterColumn> columns;

    /** Makes what says what rows do. */
    private interface Planning {
        Planner of(RosterGround ground, Sender sender, Seen seen);
    }

    CoreKind(Permission permission, Planning planning, List<String> required, List<RosterColumn> columns) {
        this.permission = permission;
        this.planning = planning;
        this.required = required;
        this.columns = columns;
    }

    @Override
    public Permission permission() {
        return permission;
    }

    @Override
    public List<RosterColumn> columns() {
        return columns;
    }

    @Override
    public List<String> required() {
        return required;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String words() {
        return "roster.kind." + key();
    }

    @Override
    public String headless() {
        return "roster.file.no-headings." + key();
    }

    @Override
    public Words in(Locale language) {
        return CORE.in(language);
    }

    @Override
    public Planner planner(RosterGround ground, Sender sender, Seen seen) {
        return planning.of(ground, sender, seen);
    }

    /** What these columns are called. */
    List<String> words(List<String> columns) {
        return columns.stream().map(key -> column(key).words()).toList();
    }
}
