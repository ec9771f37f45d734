package org.linli.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.api.file.FileRef;
import org.linli.api.refusal.Refused;

/** Staged files in memory. Those named {@code bad…} are refused. */
final class MemoryUploads implements Uploads {

    record Kept(String stagedBy, FileRef ref) {}

    final Map<Long, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    @Override
    public long stage(String stagedBy, Upload upload) {
        if (upload.name().startsWith("bad")) {
            throw Refused.because(upload.field(), "test.bad-file", upload.name());
        }
        try {
            long id = ids.incrementAndGet();
            int bytes = upload.content().readAllBytes().length;
            kept.put(id, new Kept(stagedBy, new FileRef(id, upload.name(), "image/png", bytes, true)));
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<FileRef> staged(String stagedBy, List<Long> wanted) {
        return wanted.stream()
                .map(kept::get)
                .filter(file -> file != null && file.stagedBy().equals(stagedBy))
                .map(Kept::ref)
                .toList();
    }
}
