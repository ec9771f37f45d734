package org.linli.server.rights;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linli.api.file.FileRef;
import org.linli.api.words.Words;
import org.linli.server.file.FileStore;
import org.linli.server.web.Owner;

/** Writes a copy as a ZIP: {@code data.json} for programs, {@code data.html} to read, and the files; within limits. */
public final class TakeoutZip {

    /** Of one owner; what is more is said to be left out. */
    static final int THINGS_MAX = 10_000;

    static final long FILE_BYTES_MAX = 50L * 1024 * 1024;

    private final Owner core;
    private final Words words;
    private final FileStore files;

    TakeoutZip(Owner core, Words words, FileStore files) {
        this.core = core;
        this.words = words;
        this.files = files;
    }

    /** What the readable page shows. */
    public record View(Instant at, List<Known> known, List<String> leftOut) {}

    void write(Path file, List<Gathering.Part> parts, Registered registered, Instant at) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            var leftOut = new ArrayList<String>();
            long bytes = 0;
            for (var part : parts) {
                var name = registered.name(part.from(), words.locale());
                if (part.failed() || part.collected().leftOut) {
                    leftOut.add(words.text(part.failed() ? "takeout.failed" : "takeout.left-out", name));
                }
                for (var each : part.collected().files) {
                    bytes += put(zip, each, bytes, leftOut);
                }
            }
            entry(zip, "data.json", core.json(json(parts)));
            entry(zip, "data.html", html(new View(at, known(parts, registered), leftOut)));
        }
    }

    private long put(ZipOutputStream zip, FileRef ref, long before, List<String> leftOut) throws IOException {
        var content = before + ref.bytes() > FILE_BYTES_MAX ? new byte[0] : files.bytes(ref.id());
        if (content.length == 0) {
            leftOut.add(words.text("takeout.file", ref.name()));
        } else {
            entry(zip, "files/" + ref.id() + "-" + ref.name(), content);
        }
        return content.length;
    }

    private List<Known> known(List<Gathering.Part> parts, Registered registered) {
        return parts.stream()
                .flatMap(
                        part -> Known.of(part, registered.name(part.from(), words.locale()), true, THINGS_MAX).stream())
                .toList();
    }

    private byte[] html(View view) {
        var html = new StringOutput();
        core.template("rights/copy.jte", Map.of("view", view, "words", words)).writeTo(html);
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** By owner a list of things, each with its kind and its facts by their keys. */
    private static Map<String, List<Map<String, Object>>> json(List<Gathering.Part> parts) {
        var json = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (var part : parts) {
            var things = json.computeIfAbsent(part.from().owner(), owner -> new ArrayList<>());
            for (var thing : part.collected().things) {
                var facts = new LinkedHashMap<String, Object>();
                thing.facts()
                        .forEach(fact -> facts.merge(fact.words(), fact.value(), (one, more) -> one + "\n" + more));
                things.add(Map.of("kind", thing.kind(), "facts", facts));
            }
        }
        return json;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
