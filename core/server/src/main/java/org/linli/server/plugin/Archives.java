package org.linli.server.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.refusal.Refused;
import org.linli.server.signature.Signed;
import org.linli.server.signature.SigningKey;
import org.linli.server.signature.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder {@code archives} of the data folder: what plugins had stored that were taken out, each a ZIP that the site
 * signed with a key of its own ({@code archive.key}).
 */
public final class Archives {

    public static final int LISTED_MAX = 200;

    /** Files attached to a plugin's objects that an archive holds. */
    static final int CONTENTS_MAX = 100_000;

    private static final String HALF = ".half";
    private static final Logger LOG = LoggerFactory.getLogger(Archives.class);

    private final Path folder;
    private final Path key;
    private final Services.Storage storage;
    private final Clock clock;

    Archives(Path data, Services.Storage storage, Clock clock) {
        this.folder = data.resolve("archives");
        this.key = data.resolve("archive.key");
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * What was found in an archive.
     *
     * @param whole whether it is as this site signed it
     */
    public record Opened(Manifest manifest, boolean whole) {}

    /** Those of one plugin, the last first. */
    public List<Archive> of(String plugin) {
        return list().stream()
                .filter(archive -> archive.plugin().equals(plugin))
                .toList();
    }

    /** The newest ones, the last first. */
    public List<Archive> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> Archive.named(file.getFileName().toString()).stream())
                    .sorted(Comparator.comparing(Archive::at).reversed())
                    .limit(LISTED_MAX)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Archive> find(String file) {
        return Archive.named(file).filter(archive -> Files.isRegularFile(path(archive)));
    }

    /** Where it lies. */
    public Path path(Archive archive) {
        return folder.resolve(archive.file());
    }

    public Opened open(Archive archive) {
        var manifest = manifest(archive);
        try {
            var whole = manifest.plugin().equals(archive.plugin())
                    && Files.exists(key)
                    && Signed.archive(path(archive), SigningKey.read(key));
            return new Opened(manifest, whole);
        } catch (IOException broken) {
            LOG.warn("The archive {} cannot be read", archive.file(), broken);
            return new Opened(Manifest.NONE, false);
        }
    }

    /** What it says of itself; {@link Manifest#NONE} when it cannot be read. */
    Manifest manifest(Archive archive) {
        try (var reader = read(archive)) {
            return reader.manifest();
        } catch (IOException broken) {
            LOG.warn("The archive {} cannot be read", archive.file(), broken);
            return Manifest.NONE;
        }
    }

    ArchiveReader read(Archive archive) throws IOException {
        return new ArchiveReader(path(archive));
    }

    /** Writes one, which is whole and on the disk when this returns. Throws Refused with nothing written. */
    Archive write(Handle handle, Manifest manifest, List<String> tables) {
        var archive = Archive.of(manifest.plugin(), manifest.version(), clock.instant());
        try {
            Files.createDirectories(folder);
            var half = Files.createTempFile(folder, "archive-", HALF); // for its owner alone
            try {
                fill(half, handle, manifest.with(archive.at().toString(), List.of()), tables);
                Trust.signArchive(half, SigningKey.readOrMake(key));
                force(half, StandardOpenOption.WRITE);
                if (Files.exists(path(archive))) {
                    throw new FileAlreadyExistsException(archive.file());
                }
                Files.move(half, path(archive), StandardCopyOption.ATOMIC_MOVE);
                force(folder, StandardOpenOption.READ);
                return archive;
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.error("The archive {} cannot be written", archive.file(), e);
            throw Refused.because("", "plugin.archive.unwritten", String.valueOf(e.getMessage()));
        }
    }

    /** Removes what a killed server left half written. */
    void tidy() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var halves = Files.newDirectoryStream(folder, "*" + HALF)) {
            for (var half : halves) {
                Files.delete(half);
            }
        } catch (IOException e) {
            LOG.error("What is half written in {} cannot be removed", folder, e);
        }
    }

    private void fill(Path file, Handle handle, Manifest manifest, List<String> tables) throws IOException {
        var id = manifest.plugin();
        var hashes = ArchiveDao.contents(handle, id, CONTENTS_MAX + 1);
        if (hashes.size() > CONTENTS_MAX) {
            throw Refused.because("", "plugin.archive.many", CONTENTS_MAX);
        }
        try (var zip = new DigestedZip(Files.newOutputStream(file))) {
            for (var table : tables) {
                zip.rows(table + ".jsonl", rows -> PluginDao.eachRow(handle, table, rows));
            }
            for (var table : ArchiveDao.tables()) {
                zip.rows(table + ".jsonl", rows -> ArchiveDao.eachRow(handle, table, id, rows));
            }
            for (var table : storage.searches().of(handle, id)) {
                zip.rows(
                        table + ".jsonl",
                        rows -> storage.searches()
                                .eachRow(
                                        handle,
                                        table,
                                        (tokens, key) -> rows.accept(Map.of("id", key, "tokens", tokens))));
            }
            for (var hash : hashes) {
                zip.bytes(DigestedZip.CONTENTS + hash, storage.content(hash));
            }
            zip.manifest(manifest.with(manifest.at(), zip.entries()));
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
