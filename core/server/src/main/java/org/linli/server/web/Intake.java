package org.linli.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.linli.server.form.JsonInput;

/** Reads the body of a request, within its limits: a form, a form with files, or JSON. */
final class Intake {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private final WebSettings.Limits limits;

    Intake(WebSettings.Limits limits) {
        this.limits = limits;
    }

    /** Throws when it is too much, too slow, broken off, or of an unknown kind. */
    Sent read(Incoming incoming) {
        try {
            return readIt(incoming);
        } catch (IOException e) {
            throw Trouble.brokenOff();
        }
    }

    private Sent readIt(Incoming incoming) throws IOException {
        return switch (incoming.mediaType()) {
            case FORM -> new Sent(UrlText.fields(text(incoming)), List.of(), false);
            case MULTIPART -> multipart(incoming);
            case "application/json" -> new Sent(JsonInput.values(text(incoming)), List.of(), true);
            case "" -> empty(incoming);
            default -> throw Trouble.mediaType();
        };
    }

    private Sent empty(Incoming incoming) throws IOException {
        if (incoming.body(limits.fieldBytes()).length > 0) {
            throw Trouble.mediaType();
        }
        return new Sent(Map.of(), List.of(), false);
    }

    private String text(Incoming incoming) throws IOException {
        return new String(incoming.body(limits.fieldBytes()), StandardCharsets.UTF_8);
    }

    private Sent multipart(Incoming incoming) throws IOException {
        var values = new LinkedHashMap<String, List<String>>();
        var files = new ArrayList<Part>();
        long bytes = 0;
        for (var part : parts(incoming)) {
            if (part.getSubmittedFileName() == null) {
                bytes += part.getSize();
                if (bytes > limits.fieldBytes()) {
                    throw Trouble.tooLarge();
                }
                values.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                        .add(text(part));
            } else if (part.getSize() > 0) {
                files.add(part);
            }
        }
        return new Sent(values, files, false);
    }

    private Iterable<Part> parts(Incoming incoming) throws IOException {
        incoming.checkLength(limits.bodyBytes());
        try {
            return incoming.parts(limits.bodyBytes());
        } catch (ServletException | RuntimeException e) {
            throw tooLong(e) ? Trouble.tooLarge() : Trouble.badRequest();
        }
    }

    private static boolean tooLong(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http && http.getCode() == 413
                    || String.valueOf(cause.getMessage()).contains("max")) {
                return true;
            }
        }
        return false;
    }

    private static String text(Part part) throws IOException {
        try (var input = part.getInputStream()) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
