package org.linli.server.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.api.access.Nobody;
import org.linli.api.access.Viewer;

/** What is known of one request before its route is: where it came from, in which language, and who asks. */
final class Visit {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.-]{16,200}");
    private static final String BEARER = "Bearer ";
    private static final Duration NOTICE_KEPT = Duration.ofMinutes(1);
    private static final int NOTICE_CHARACTERS = 300;

    private final Incoming incoming;
    private final Origin origin;
    private final Gate gate;
    private final Signer signer;
    private final Map<String, List<String>> query;
    private final Cookies cookies;
    private final Locale locale;
    private final String reference = Signer.reference();
    private volatile Viewer viewer;
    private volatile String visit;

    Visit(Incoming incoming, Origin origin, Gate gate, Signer signer) {
        this.incoming = incoming;
        this.origin = origin;
        this.gate = gate;
        this.signer = signer;
        this.query = UrlText.fields(incoming.rawQuery());
        this.cookies = new Cookies(origin.secure());
        this.locale = Language.of(incoming, query(Language.QUERY), cookies);
        this.visit = token(Cookies.VISIT);
    }

    Incoming incoming() {
        return incoming;
    }

    Origin origin() {
        return origin;
    }

    String reference() {
        return reference;
    }

    Locale locale() {
        return locale;
    }

    Cookies cookies() {
        return cookies;
    }

    Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    Map<String, List<String>> query() {
        return query;
    }

    /** Who asks, found out when first needed. */
    Viewer viewer() {
        if (viewer == null) {
            var bearer = incoming.header("Authorization")
                    .filter(value -> value.startsWith(BEARER))
                    .map(value -> value.substring(BEARER.length()).strip());
            viewer = gate.viewer(Optional.of(sessionToken()).filter(token -> !token.isEmpty()), bearer);
        }
        return viewer;
    }

    /** Nobody, from now on: for the page that says that even this could not be found out. */
    void forgetViewer() {
        viewer = Nobody.VIEWER;
    }

    String sessionToken() {
        return token(Cookies.SESSION);
    }

    private String token(String cookie) {
        return incoming.cookie(cookie)
                .filter(value -> TOKEN.matcher(value).matches())
                .orElse("");
    }

    /** The session or, for who has not signed in, the visit that a form is shown to; "" when there is neither. */
    String visitor() {
        if (viewer().signedIn() && !sessionToken().isEmpty()) {
            return "session " + sessionToken();
        }
        return visit.isEmpty() ? "" : "visit " + visit;
    }

    /** The same; begins a visit when there is neither. */
    String visitorOrNew() {
        if (visitor().isEmpty()) {
            visit = Signer.random();
            cookies.set(Cookies.VISIT, visit, Cookies.WHILE_OPEN);
        }
        return visitor();
    }

    /** Keeps a notice for the next page. */
    void keepNotice(String text) {
        var cut = text.length() <= NOTICE_CHARACTERS ? text : text.substring(0, NOTICE_CHARACTERS);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(cut.getBytes(StandardCharsets.UTF_8));
        cookies.set(Cookies.NOTICE, value + "." + signer.sign(Cookies.NOTICE, value), NOTICE_KEPT);
    }

    /** The notice that was kept, once. */
    String takeNotice() {
        var kept = incoming.cookie(Cookies.NOTICE);
        kept.ifPresent(value -> cookies.remove(Cookies.NOTICE));
        return kept.map(value -> value.split("\\.", 2))
                .filter(parts -> parts.length == 2 && signer.signed(Cookies.NOTICE, parts[0], parts[1]))
                .map(parts -> new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Keeps for the next page which form was taken, by its idempotency key. */
    void keepTaken(String once) {
        if (TOKEN.matcher(once).matches()) {
            cookies.set(Cookies.TAKEN, once, NOTICE_KEPT);
        }
    }

    /** The key that was kept, once. */
    String takeTaken() {
        var kept = token(Cookies.TAKEN);
        if (!kept.isEmpty()) {
            cookies.remove(Cookies.TAKEN);
        }
        return kept;
    }

    /** The format that the header Accept asks for; whoever sends JSON and does not say gets JSON. */
    Format format() {
        if (incoming.mediaType().equals(Format.JSON.mediaType())
                && incoming.header("Accept")
                        .filter(accept -> accept.contains("html"))
                        .isEmpty()) {
            return Format.JSON;
        }
        return Format.accepted(incoming.header("Accept"));
    }
}
