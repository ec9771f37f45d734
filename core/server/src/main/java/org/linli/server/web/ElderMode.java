package org.linli.server.web;

import java.time.Duration;

/** The elder-friendly mode of the public pages: kept in the browser, and with the account of who is signed in. */
final class ElderMode {

    private static final Duration KEPT = Duration.ofDays(365);
    private static final String ON = "on";

    private ElderMode() {}

    /** Either wish suffices: who made the page large before signing in keeps it large. */
    static boolean of(Visit visit) {
        return visit.incoming().cookie(Cookies.ELDER).filter(ON::equals).isPresent()
                || visit.viewer() instanceof Known known && known.elder();
    }

    static void keep(boolean on, Cookies cookies) {
        if (on) {
            cookies.set(Cookies.ELDER, ON, KEPT);
        } else {
            cookies.remove(Cookies.ELDER);
        }
    }
}
