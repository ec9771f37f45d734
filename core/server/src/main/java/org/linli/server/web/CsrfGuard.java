package org.linli.server.web;

import java.util.Optional;
import java.util.Set;

/**
 * Refuses forms that another site sends in a visitor's name: by the browser's own word of where it comes from, and by a
 * token in the form. The token is written differently on every page, so that compression gives nothing of it away.
 */
final class CsrfGuard {

    static final String HEADER = "X-CSRF-Token";
    private static final String PURPOSE = "csrf";
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private final Signer signer;

    CsrfGuard(Signer signer) {
        this.signer = signer;
    }

    /** A token for forms shown to this session or visit. */
    String token(String visitor) {
        var once = Signer.random();
        return once + "." + signer.sign(PURPOSE, once + visitor);
    }

    /** Throws when a page of another site sends this, cookies or not: also signing in may not be done for somebody. */
    void checkSource(Incoming incoming, String ownOrigin) {
        var site = incoming.header("Sec-Fetch-Site");
        if (site.isPresent()) {
            if (!OWN.contains(site.get())) {
                throw Trouble.notShownToYou();
            }
        } else if (incoming.header("Origin")
                .filter(origin -> !origin.equalsIgnoreCase(ownOrigin))
                .isPresent()) {
            throw Trouble.notShownToYou();
        }
    }

    /** Throws when cookies came without the token that belongs to them; without cookies there is nothing to misuse. */
    void checkToken(Incoming incoming, Optional<String> field, String visitor) {
        var token = field.or(() -> incoming.header(HEADER)).orElse("");
        int dot = token.indexOf('.');
        boolean shown = dot > 0
                && !visitor.isEmpty()
                && signer.signed(PURPOSE, token.substring(0, dot) + visitor, token.substring(dot + 1));
        if (incoming.hasCookies() && !shown) {
            throw Trouble.notShownToYou();
        }
    }
}
