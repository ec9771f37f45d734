package org.linli.server.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.api.access.Permission;
import org.linli.api.area.AreaLevel;
import org.linli.server.access.CorePermissions;

/** What a roster holds, one in each row. */
public enum RosterKind {
    MEMBERS(
            CorePermissions.MEMBER_WRITE,
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
            List.of("household"),
            RosterColumn.of("roster.households.", AreaLevel.HOUSEHOLD));

    private final Permission permission;
    private final List<String> required;
    private final List<RosterColumn> columns;

    RosterKind(Permission permission, List<String> required, List<RosterColumn> columns) {
        this.permission = permission;
        this.required = required;
        this.columns = columns;
    }

    /** The permission without which a row is not taken, asked where the row's object lies. */
    public Permission permission() {
        return permission;
    }

    public List<RosterColumn> columns() {
        return columns;
    }

    /** The columns without which a file is no such roster. */
    List<RosterColumn> required() {
        return columns.stream()
                .filter(column -> required.contains(column.key()))
                .toList();
    }

    RosterColumn column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** As it stands in addresses and on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What these columns are called. */
    List<String> words(List<String> columns) {
        return columns.stream().map(key -> column(key).words()).toList();
    }

    public String words() {
        return "roster.kind." + key();
    }

    static Optional<RosterKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
