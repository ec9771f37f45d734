package org.linli.service365.matter;

import org.linli.api.access.Permission;

/** What roles may be allowed to do with matters. */
public final class MatterPermissions {

    public static final Permission READ = new Permission("service-365.matter.read");
    public static final Permission REGISTER = new Permission("service-365.matter.register");
    public static final Permission HAND_OVER = new Permission("service-365.matter.hand-over");
    public static final Permission ANSWER = new Permission("service-365.matter.answer");

    /** To see the whole phone number of who reported, in order to call back. */
    public static final Permission UNMASK = new Permission("service-365.matter.unmask");

    private MatterPermissions() {}
}
