package org.linli.server.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.InetAddressSet;

/** Tells where a request came from. Forwarded headers count only from proxies that the district named. */
final class TrustedProxies {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");
    private final InetAddressSet trusted = new InetAddressSet();
    private final boolean any;
    private final WebSettings settings;

    TrustedProxies(WebSettings settings) {
        this.settings = settings;
        trusted.addAll(settings.trustedProxies());
        any = !settings.trustedProxies().isEmpty();
    }

    Origin origin(Incoming incoming) {
        boolean forwarded = trusted(incoming.peer());
        var address = forwarded ? client(incoming) : incoming.peer();
        boolean secure = forwarded
                ? forwarded(incoming, "X-Forwarded-Proto")
                        .filter("https"::equals)
                        .isPresent()
                : incoming.encrypted();
        return new Origin(address, secure, site(incoming, forwarded, secure));
    }

    /** The last address in the chain that is not a trusted proxy's: what stands before it anyone may have written. */
    private String client(Incoming incoming) {
        var chain = incoming.listed("X-Forwarded-For").split(",");
        for (int i = chain.length - 1; i >= 0; i--) {
            var address = chain[i].strip();
            if (!LITERAL.matcher(address).matches()) {
                return incoming.peer();
            }
            if (!trusted(address)) {
                return address;
            }
        }
        return incoming.peer();
    }

    private String site(Incoming incoming, boolean forwarded, boolean secure) {
        if (!settings.publicAddress().isEmpty()) {
            return settings.publicAddress();
        }
        var host = forwarded ? forwarded(incoming, "X-Forwarded-Host") : Optional.<String>empty();
        return (secure ? "https://" : "http://")
                + host.or(() -> incoming.header("Host"))
                        .filter(name -> HOST.matcher(name).matches())
                        .orElse(settings.host() + ":" + settings.port());
    }

    private static Optional<String> forwarded(Incoming incoming, String header) {
        return incoming.header(header).map(value -> value.split(",", 2)[0].strip());
    }

    private boolean trusted(String address) {
        try {
            return any && LITERAL.matcher(address).matches() && trusted.test(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
