package org.linli.testkit.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Someone with a browser of their own: keeps cookies, and sends forms with the tokens of the page they stand on. */
public final class Visitor {

    private static final String BOUNDARY = "----linli-visitor";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final HttpClient PROGRAM = HttpClient.newHttpClient();

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String csrf = "";

    public Visitor(String site) {
        this.site = site;
    }

    public HttpResponse<String> get(String path) {
        return get(path, "text/html");
    }

    public HttpResponse<String> get(String path, String accept) {
        return answered(HttpRequest.newBuilder(URI.create(site + path)).header("Accept", accept));
    }

    /** Sends JSON as a program would: without the browser's cookies. */
    public HttpResponse<String> postJson(String path, String json) {
        var request = HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
        return sent(PROGRAM, request.POST(BodyPublishers.ofString(json)), BodyHandlers.ofString());
    }

    /** Sends a form as the browser would; names and values in turn. */
    public HttpResponse<String> post(String path, String... fields) {
        var body = new StringJoiner("&").add("_csrf=" + encoded(csrf));
        for (int i = 0; i < fields.length; i += 2) {
            body.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return answered(HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends a form with one file, as the browser would; names and values in turn. */
    public HttpResponse<String> upload(String path, String field, byte[] file, String... fields) {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", csrf.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            part(body, "name=\"" + fields[i] + "\"", fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"" + field + "\"; filename=\"picture.png\"", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return answered(HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Goes to a page and sends the form of the same address. */
    public HttpResponse<String> fill(String path, String... fields) {
        get(path);
        return post(path, fields);
    }

    /** Goes to a page and sends a form of it to an address. */
    public HttpResponse<String> fillAt(String page, String action, String... fields) {
        get(page);
        return post(action, fields);
    }

    /** What is at an address, as bytes. */
    public HttpResponse<byte[]> bytes(String path) {
        return sent(client, HttpRequest.newBuilder(URI.create(site + path)), BodyHandlers.ofByteArray());
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    /** Where the answer sends on to; "" when nowhere. */
    public static String sentTo(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> answered(HttpRequest.Builder request) {
        var answer = sent(client, request, BodyHandlers.ofString());
        CSRF.matcher(answer.body()).results().findFirst().ifPresent(found -> csrf = found.group(1));
        return answer;
    }

    private static <T> HttpResponse<T> sent(
            HttpClient client, HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
