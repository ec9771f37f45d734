package org.linli.server.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.linli.api.data.Data;
import org.linli.server.data.Check;
import org.linli.server.data.Checks;

/** Runs all checks of what is stored: on a site, also while it serves, or on a backup. */
public final class Verification {

    private final Map<String, Check> checks = new LinkedHashMap<>();

    /** With the checks of the database itself and of the audit trail. */
    public Verification(boolean postgres) {
        checks.putAll(Checks.of(postgres));
    }

    /** Adds a check; its words are at the key {@code verify.<name>}. */
    public Verification add(String name, Check check) {
        checks.put(name, check);
        return this;
    }

    /** Runs each check and tells what it found. Answers whether all hold. */
    public boolean run(Data core, Consumer<Outcome> told) {
        boolean holds = true;
        for (Map.Entry<String, Check> check : checks.entrySet()) {
            List<String> problems = core.read(check.getValue()::run);
            told.accept(new Outcome(check.getKey(), problems));
            holds &= problems.isEmpty();
        }
        return holds;
    }

    /** Does work with a backup's content, unpacked for its length. Throws Refused when it is no whole backup. */
    public static void unpacked(Path backup, Consumer<Path> work) {
        try {
            Path folder = OwnerOnly.folder(backup.toAbsolutePath().getParent(), "verifying-");
            try {
                Restore.unpack(backup, folder);
                work.accept(folder);
            } finally {
                Folders.remove(folder);
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /** What one check found; nothing when it holds. */
    public record Outcome(String name, List<String> problems) {}
}
