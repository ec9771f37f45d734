package org.linli.server.web;

/** What every request uses and none changes. */
record Services(WebParts parts, Signer signer, CsrfGuard csrf, Throttle throttle) {

    static Services of(WebParts parts) {
        var signer = new Signer(parts.secret());
        return new Services(parts, signer, new CsrfGuard(signer), new Throttle(parts.clock()));
    }
}
