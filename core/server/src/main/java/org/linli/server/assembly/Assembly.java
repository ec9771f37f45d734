package org.linli.server.assembly;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.linli.api.refusal.Refused;
import org.linli.server.plugin.Shipped;

/**
 * Writes one ZIP that a district unpacks on its server, beside a JRE: the core, the chosen plugins, district.yml with
 * its lock, the licences, and a bill of materials. The same parts give the same bytes.
 */
public final class Assembly {

    private static final String TOP = "linli/";
    private static final String LICENCE = "(META-INF/)?(LICEN[CS]E|NOTICE|COPYING)([.-][A-Za-z0-9.-]*)?";
    private static final FileTime TIME = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

    private final Place place;
    private final Upgrade upgrade;
    private final String head;

    /** @param head the first line of the lock, for people */
    public Assembly(Place place, Upgrade upgrade, String head) {
        this.place = place;
        this.upgrade = upgrade;
        this.head = head;
    }

    /** Throws Refused when this is no assembled site, or the file exists. It appears whole or not at all. */
    public void write(Path file) {
        if (place.libraries().isEmpty()) {
            throw Refused.because("", "command.assemble.no-home", place.home().toAbsolutePath());
        }
        if (Files.exists(file)) {
            throw Refused.because("", "command.backup.exists", file);
        }
        var half = file.resolveSibling(file.getFileName() + ".half");
        try {
            try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
                fill(zip);
            }
            executable(half);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So that what unpacks it with permissions can start it at once. */
    private static void executable(Path zip) throws IOException {
        try (var files = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true))) {
            var script = files.getPath(TOP + "bin/linli");
            if (Files.exists(script)) {
                Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private void fill(ZipOutputStream zip) throws IOException {
        for (var script : Place.files(place.home().resolve("bin"), "")) {
            put(zip, "bin/" + script.getFileName(), Files.readAllBytes(script));
        }
        var jars = new ArrayList<>(place.libraries());
        for (var jar : jars) {
            put(zip, "lib/" + jar.getFileName(), Files.readAllBytes(jar));
        }
        for (var plugin : upgrade.plugins()) {
            put(zip, "plugins/" + Upgrade.name(plugin), Files.readAllBytes(plugin.path()));
        }
        jars.addAll(upgrade.plugins().stream().map(Shipped::path).toList());
        put(zip, "district.yml", Files.readAllBytes(place.file()));
        put(zip, "district.lock.yml", upgrade.after().text(head).getBytes(StandardCharsets.UTF_8));
        put(zip, "bom.json", Bom.of(jars));
        licences(zip, jars);
    }

    private static void licences(ZipOutputStream zip, List<Path> jars) throws IOException {
        for (var path : jars) {
            try (var jar = new ZipFile(path.toFile())) {
                for (var entry : jar.stream()
                        .filter(one -> one.getName().matches(LICENCE))
                        .toList()) {
                    try (var content = jar.getInputStream(entry)) {
                        var name = entry.getName().replace("META-INF/", "");
                        put(zip, "licences/" + path.getFileName() + "/" + name, content.readAllBytes());
                    }
                }
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(TOP + name);
        entry.setLastModifiedTime(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
