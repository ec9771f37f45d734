package org.linli.server.web;

import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The body of a request, read.
 *
 * @param values of the fields
 * @param files parts with a file name and content
 * @param json whether it was JSON
 */
record Sent(Map<String, List<String>> values, List<Part> files, boolean json) {

    Optional<String> value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst();
    }
}
