package org.linli.server.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request as it came over the wire: nothing of it is to be trusted. */
final class Incoming {

    private static final String MULTIPART_SETTING = "org.eclipse.jetty.multipartConfig";
    private static final int IN_MEMORY_BYTES = 64 * 1024;
    private static final int PIECE_BYTES = 64 * 1024;
    private final HttpServletRequest servlet;
    private boolean read;

    Incoming(HttpServletRequest servlet) {
        this.servlet = servlet;
    }

    String method() {
        return servlet.getMethod();
    }

    String rawPath() {
        return servlet.getRequestURI();
    }

    String rawQuery() {
        return Optional.ofNullable(servlet.getQueryString()).orElse("");
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(servlet.getHeader(name));
    }

    /** All lines of a header as one list. */
    String listed(String name) {
        return String.join(",", Collections.list(servlet.getHeaders(name)));
    }

    Optional<String> cookie(String name) {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    boolean hasCookies() {
        return header("Cookie").isPresent();
    }

    private List<Cookie> cookies() {
        return Optional.ofNullable(servlet.getCookies()).map(List::of).orElse(List.of());
    }

    /** The address at the other end of the connection. */
    String peer() {
        return servlet.getRemoteAddr();
    }

    boolean encrypted() {
        return servlet.isSecure();
    }

    /** The media type of the body in small letters, without parameters. */
    String mediaType() {
        var type = Optional.ofNullable(servlet.getContentType()).orElse("");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Throws when more is announced than that. */
    void checkLength(long bytesMax) {
        if (servlet.getContentLengthLong() > bytesMax) {
            throw Trouble.tooLarge();
        }
    }

    /** Whether there is a body that was not read to its end, so that nothing can follow on the connection. */
    boolean hasMore() {
        return !read
                && (servlet.getContentLengthLong() > 0
                        || header("Transfer-Encoding").isPresent());
    }

    /** The body; throws when it is longer. */
    byte[] body(long bytesMax) throws IOException {
        checkLength(bytesMax);
        var bytes = servlet.getInputStream().readNBytes((int) bytesMax + 1);
        if (bytes.length > bytesMax) {
            throw Trouble.tooLarge();
        }
        read = true;
        return bytes;
    }

    /**
     * Throws away what of the body was not read, up to that. A browser reads its answer once it has sent everything:
     * closed before, it would show a broken connection in place of the words of the refusal.
     */
    void discardRest(long bytesMax) {
        if (!hasMore() || header("Expect").isPresent()) {
            return;
        }
        var piece = new byte[PIECE_BYTES];
        try (InputStream input = servlet.getInputStream()) {
            long left = bytesMax;
            for (int got = 0; got >= 0 && left > 0; left -= got) {
                got = input.read(piece);
            }
        } catch (IOException | IllegalStateException e) {
            // broken off: nobody waits for the rest
        }
    }

    /** The parts of a multipart body, large ones in temporary files; throws when all of it is longer. */
    Collection<Part> parts(long bytesMax) throws IOException, ServletException {
        var folder = System.getProperty("java.io.tmpdir");
        servlet.setAttribute(
                MULTIPART_SETTING, new MultipartConfigElement(folder, bytesMax, bytesMax, IN_MEMORY_BYTES));
        var parts = servlet.getParts();
        read = true;
        return parts;
    }
}
