package org.linli.server.signature;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.server.signature.Signed.How;
import org.linli.server.signature.Verdict.State;

/**
 * Whom a district trusts.
 *
 * @param keys public keys by the names that the district gave them
 * @param unsigned whether plugins that none of them has signed may run all the same; changed ones never may
 * @param revoked public keys, and the SHA-256 of single jars, that are trusted no more, each since when; what was
 *     signed before is out too, since a signature does not say when it was made
 */
public record Trust(Map<String, String> keys, boolean unsigned, Map<String, LocalDate> revoked) {

    /** Where nothing is asked for: tests, and a plugin that is being written. */
    public static final Trust ANYBODY = new Trust(Map.of(), true);

    /** Where a district's file says nothing. */
    public static final Trust NOBODY = new Trust(Map.of(), false);

    public Trust {
        keys = Map.copyOf(keys);
        revoked = Map.copyOf(revoked);
    }

    /** Where nothing is revoked. */
    public Trust(Map<String, String> keys, boolean unsigned) {
        this(keys, unsigned, Map.of());
    }

    public Verdict of(Signed plugin) {
        if (revoked.containsKey(plugin.hash())) {
            return new Verdict(State.REVOKED_JAR, revoked.get(plugin.hash()).toString(), false);
        }
        if (plugin.how() == How.SOUND && revoked.containsKey(plugin.key())) {
            var by = name(plugin.key()).orElse(plugin.key());
            return new Verdict(
                    State.REVOKED, by, false, revoked.get(plugin.key()).toString());
        }
        return switch (plugin.how()) {
            case FOLDER -> new Verdict(State.FOLDER, "", true);
            case NOT -> new Verdict(State.UNSIGNED, "", unsigned);
            case CHANGED -> new Verdict(State.CHANGED, "", false);
            case SOUND ->
                name(plugin.key())
                        .map(name -> new Verdict(State.TRUSTED, name, true))
                        .orElseGet(() -> new Verdict(State.STRANGE, plugin.key(), unsigned));
        };
    }

    /** Signs a jar. */
    public static void sign(Path jar, SigningKey key) {
        SignedJar.sign(jar, SignedJar.KIND, key);
    }

    /** Signs an archive of a plugin's data. */
    public static void signArchive(Path zip, SigningKey key) {
        SignedJar.sign(zip, SignedJar.ARCHIVE, key);
    }

    /** The name of the trusted key that signed a text; empty when none did. */
    public Optional<String> signer(String kind, byte[] text, String stamp) {
        return Stamp.read(stamp)
                .filter(there -> there.fits(kind, Sha256.of(text)) && !revoked.containsKey(there.key()))
                .flatMap(there -> name(there.key()));
    }

    /** The signature of a text. */
    public static String stamp(String kind, byte[] text, SigningKey key) {
        return Stamp.of(kind, Sha256.of(text), key).text();
    }

    /** The names, for who asks whom the district trusts. */
    public List<String> names() {
        return keys.keySet().stream().sorted().toList();
    }

    private Optional<String> name(String key) {
        return keys.entrySet().stream()
                .filter(trusted -> trusted.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
