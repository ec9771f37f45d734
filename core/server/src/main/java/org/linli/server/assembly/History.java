package org.linli.server.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.linli.api.refusal.Refused;

/**
 * What was applied to a site, one numbered folder each with its district.yml, lock and jars, so that one can go back
 * without anything from outside. The last ten are kept.
 */
public final class History {

    private static final int KEPT_MAX = 10;
    private static final String FILE = "district.yml";
    private static final String LOCK = "district.lock.yml";

    private final Place place;

    public History(Place place) {
        this.place = place;
    }

    /**
     * Puts an upgrade in place, and says so in the lock. It is kept whole before anything of the site is touched.
     *
     * @param head the first line of the lock, for people
     */
    public int apply(Upgrade upgrade, String head) {
        try {
            int number = numbers().stream().max(Comparator.naturalOrder()).orElse(0) + 1;
            var half = ownersAlone(place.applied().resolve(number + ".half"));
            clear(half);
            Files.copy(place.file(), half.resolve(FILE), StandardCopyOption.COPY_ATTRIBUTES);
            upgrade.copyTo(half);
            Files.writeString(half.resolve(LOCK), upgrade.after().text(head));
            Files.move(half, place.applied().resolve(Integer.toString(number)), StandardCopyOption.ATOMIC_MOVE);
            place(number, upgrade.replaced());
            tidy();
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes back to what was applied before what is in place. Throws Refused when there is nothing. */
    public int rollBack() {
        try {
            var lock = Files.exists(place.lock()) ? Files.readString(place.lock()) : "";
            int now = 0;
            for (int number : numbers()) {
                if (Files.readString(folder(number).resolve(LOCK)).equals(lock)) {
                    now = number;
                }
            }
            int current = now;
            int before = numbers().stream()
                    .filter(number -> number < current)
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> Refused.because("", "command.rollback.nothing"));
            place(before, inPlace(current));
            return before;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A district's file may hold a password. */
    private static Path ownersAlone(Path folder) throws IOException {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectories(folder);
    }

    /** The lock comes last: until it is there, doing it again ends the same. */
    private void place(int number, List<Path> replaced) throws IOException {
        var from = folder(number);
        Files.createDirectories(place.plugins());
        var jars = Place.files(from, ".jar");
        for (var jar : jars) {
            put(jar, place.plugins().resolve(jar.getFileName()));
        }
        var names = jars.stream().map(Path::getFileName).toList();
        for (var old : replaced) {
            if (!names.contains(old.getFileName())) {
                Files.deleteIfExists(old);
            }
        }
        put(from.resolve(FILE), place.file());
        put(from.resolve(LOCK), place.lock());
    }

    /** The jars that a number has put into the folder of plugins; others there are left alone. */
    private List<Path> inPlace(int number) {
        return Place.files(folder(number), ".jar").stream()
                .map(jar -> place.plugins().resolve(jar.getFileName()))
                .toList();
    }

    private static void put(Path from, Path to) throws IOException {
        var half = to.resolveSibling(to.getFileName() + ".half");
        Files.copy(from, half, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(half, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void tidy() throws IOException {
        var all = numbers();
        for (int number : all.subList(0, Math.max(0, all.size() - KEPT_MAX))) {
            clear(folder(number));
            Files.delete(folder(number));
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private Path folder(int number) {
        return place.applied().resolve(Integer.toString(number));
    }

    /** In the order in which they were applied. */
    private List<Integer> numbers() throws IOException {
        if (!Files.isDirectory(place.applied())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(place.applied())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{1,6}"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }
    }
}
