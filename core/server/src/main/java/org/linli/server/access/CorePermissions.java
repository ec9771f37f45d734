package org.linli.server.access;

import java.util.List;
import org.linli.api.access.Permission;

/** The permissions that the core's own nouns ask for. */
public final class CorePermissions {

    public static final Permission AREA_READ = new Permission("core.area.read");
    public static final Permission AREA_WRITE = new Permission("core.area.write");
    public static final Permission ORGANIZATION_READ = new Permission("core.organization.read");
    public static final Permission ORGANIZATION_WRITE = new Permission("core.organization.write");
    public static final Permission MEMBER_READ = new Permission("core.member.read");
    public static final Permission MEMBER_WRITE = new Permission("core.member.write");
    public static final Permission MEMBER_UNMASK = new Permission("core.member.unmask");
    public static final Permission MEMBER_MERGE = new Permission("core.member.merge");
    public static final Permission ROSTER_IMPORT = new Permission("core.roster.import");
    public static final Permission ACCOUNT_MANAGE = new Permission("core.account.manage");
    public static final Permission GRANT_MANAGE = new Permission("core.grant.manage");
    public static final Permission PLUGIN_MANAGE = new Permission("core.plugin.manage");
    public static final Permission SETTING_MANAGE = new Permission("core.setting.manage");
    public static final Permission CALENDAR_MANAGE = new Permission("core.calendar.manage");
    public static final Permission FIGURE_FEED = new Permission("core.figure.feed");
    public static final Permission PROJECT_READ = new Permission("core.project.read");
    public static final Permission PROJECT_WRITE = new Permission("core.project.write");
    public static final Permission PROJECT_INSPECT = new Permission("core.project.inspect");
    public static final Permission PROJECT_DECIDE = new Permission("core.project.decide");
    public static final Permission RIGHTS_HANDLE = new Permission("core.rights.handle");
    public static final Permission AUDIT_READ = new Permission("core.audit.read");

    public static final List<Permission> ALL = List.of(
            AREA_READ,
            AREA_WRITE,
            ORGANIZATION_READ,
            ORGANIZATION_WRITE,
            MEMBER_READ,
            MEMBER_WRITE,
            MEMBER_UNMASK,
            MEMBER_MERGE,
            ROSTER_IMPORT,
            ACCOUNT_MANAGE,
            GRANT_MANAGE,
            PLUGIN_MANAGE,
            SETTING_MANAGE,
            CALENDAR_MANAGE,
            FIGURE_FEED,
            PROJECT_READ,
            PROJECT_WRITE,
            PROJECT_INSPECT,
            PROJECT_DECIDE,
            RIGHTS_HANDLE,
            AUDIT_READ);

    private CorePermissions() {}
}
