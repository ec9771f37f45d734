package org.linli.server.web;

/** What the pages of accounts may do with a request, beyond what plugins may: core pages cast their Request to it. */
public interface SessionControl {

    /** Sends the session's token as cookie with the answer. */
    void beginSession(String token);

    /** Takes the session's cookie back with the answer. */
    void endSession();

    /** A key of this browser session, signed in or not; never the session's token. */
    String sessionKey();

    /** The address the request came from, behind trusted proxies the one they name. */
    String address();

    /** What the browser calls itself, at most 200 characters, or "". */
    String agent();
}
