package org.linli.server.web;

import org.linli.api.web.Request;

/** What the core's own pages may do with a request beyond what a plugin's may. */
public interface WebRequest extends Request {

    /** The number of this request, which errors carry as their reference. */
    String reference();

    /** The address that the request came from; behind a trusted proxy, the one it names. */
    String address();

    /** The name of the program that asks, as it gives it, at most 200 characters. */
    String agent();

    /** Whether it came over HTTPS, here or at a trusted proxy. */
    boolean secure();

    /** The token of the session cookie, or "". */
    String sessionToken();

    /** Gives the session cookie with this answer. */
    void beginSession(String token);

    /** Takes the session cookie away with this answer. */
    void endSession();

    /** The token of the forms on this page. */
    String csrf();

    /** Whether the page is shown in the elder-friendly mode. */
    boolean elder();

    /** Keeps in the browser whether pages are shown in the elder-friendly mode. */
    void keepElder(boolean on);

    /** Whose staged files these are: a hash of the session's cookie, or of an anonymous visit's. */
    String sessionKey();

    /** Throws {@code TooMany} when the key was tried too often within the hour, wherever the tries came from. */
    void throttleKey(String what, String key, int perHour);
}
