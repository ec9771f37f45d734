package org.linli.server.plugin;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.linli.api.refusal.Refused;
import org.linli.server.signature.Trust;
import org.linli.server.words.Message;

/** A jar is looked at before it is brought in: whether it is sound, who vouches for it, what it would change. */
public final class Staging {

    private static final String HASH = "[0-9a-f]{64}";

    private final Stage stage;
    private final ReentrantLock lock;
    private final Trust trust;

    Staging(Stage stage, Trust trust, ReentrantLock lock) {
        this.stage = stage;
        this.trust = trust;
        this.lock = lock;
    }

    /**
     * Keeps a jar to be looked at, in the place of one that was kept so before and not installed; gives its hash.
     * Throws Refused.
     */
    public String stage(Path jar) {
        lock.lock();
        try {
            admitted(jar);
            var kept = stage.stock.kept();
            var hash = kept.keep(jar);
            var named = new HashMap<>(stage.state.installed);
            named.put("", Installed.NOTHING.intending(hash));
            stage.stock.tidy(named);
            return hash;
        } finally {
            lock.unlock();
        }
    }

    /** A jar that was staged; empty when another took its place. */
    public Optional<StagedJar> find(String hash) {
        if (!hash.matches(HASH) || !stage.stock.kept().sound(hash)) {
            return Optional.empty();
        }
        var path = stage.stock.kept().path(hash);
        var file = stage.stock.read(path);
        var used = Optional.ofNullable(stage.state.files.get(file.id())).map(PluginFile::version);
        var bytes = path.toFile().length();
        return Optional.of(new StagedJar(
                file.id(),
                file.version(),
                path,
                hash,
                bytes,
                used.orElse(""),
                trust.of(file.signed()).said()));
    }

    /** The files that would be used with this jar in the place of that of its plugin. */
    public List<Path> filesWith(StagedJar jar) {
        var others = stage.state.files.values().stream()
                .filter(file -> file.problem().isEmpty() && !file.id().equals(jar.id()))
                .map(PluginFile::path);
        return Stream.concat(others, Stream.of(jar.path())).toList();
    }

    PluginFile admitted(Path jar) {
        return sound(stage.stock.read(jar));
    }

    PluginFile sound(PluginFile file) {
        file.refusal(trust).ifPresent(why -> {
            throw refused(why);
        });
        return file;
    }

    static Refused refused(Message why) {
        return Refused.because("", why.key(), why.args().toArray());
    }
}
