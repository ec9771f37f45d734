package org.linli.server.district;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the site listens.
 *
 * @param tls the district's own certificate; empty: plain HTTP, as behind a proxy
 * @param trustedProxies addresses, or ranges as {@code 10.0.0.0/8}, whose forwarded headers are believed
 */
public record Http(String host, int port, Optional<Tls> tls, List<String> trustedProxies) {

    public Http {
        trustedProxies = List.copyOf(trustedProxies);
    }

    public Http withPort(int other) {
        return new Http(host, other, tls, trustedProxies);
    }

    /** A certificate with its chain, and its private key, both PEM. */
    public record Tls(Path certificate, Path key) {}
}
