package org.linli.api.slot;

import org.linli.api.area.Area;
import org.linli.api.member.Member;
import org.linli.api.organization.Organization;
import org.linli.api.project.Project;

/**
 * A page of the core about one thing, in which plugins have slots.
 *
 * @param <T> what the page is about
 * @param key names the page
 * @param type class of what the page is about
 */
public record SlotPage<T>(String key, Class<T> type) {

    /** Of a member, masked. */
    public static final SlotPage<Member> MEMBER = new SlotPage<>("member", Member.class);
    /** Of an organization. */
    public static final SlotPage<Organization> ORGANIZATION = new SlotPage<>("organization", Organization.class);
    /** Of a project. */
    public static final SlotPage<Project> PROJECT = new SlotPage<>("project", Project.class);
    /** Of an area of whatever level. */
    public static final SlotPage<Area> AREA = new SlotPage<>("area", Area.class);
}
