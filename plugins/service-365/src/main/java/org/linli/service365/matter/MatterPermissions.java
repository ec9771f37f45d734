package org.linli.service365.matter;

import org.linli.api.access.Permission;

/** What roles may be allowed to do with matters. */
public final class MatterPermissions {

    public static final Permission READ = new Permission("service-365.matter.read");
    public static final Permission REGISTER = new Permission("service-365.matter.register");

    /** To say what a matter is and who is in charge of it, and that it is not ours. */
    public static final Permission ANALYSE = new Permission("service-365.matter.analyse");

    public static final Permission HANDLE = new Permission("service-365.matter.handle");

    /** To tell residents the result. */
    public static final Permission ANSWER = new Permission("service-365.matter.answer");

    /** To assess what others handled, and to grant them more time. */
    public static final Permission ASSESS = new Permission("service-365.matter.assess");

    /** To see the whole phone number of who reported, in order to call back. */
    public static final Permission UNMASK = new Permission("service-365.matter.unmask");

    private MatterPermissions() {}
}
