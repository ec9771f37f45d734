package org.linli.server.procedure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.linli.api.procedure.Run;

/**
 * How the rows of a run are chained. A row's hash is SHA-256 over the canonical JSON of its public columns followed by
 * the hash before it, both in UTF-8; before the first row stands a hash of what names the run and of its procedure. A
 * payload's digest is SHA-256 over the salt's bytes followed by the payload's canonical JSON. All in hexadecimal.
 */
final class Chain {

    private Chain() {}

    /** The hash before the first row. */
    static String origin(Run run, String procedureJson) {
        return hash(CanonicalJson.write(head(run, procedureJson)));
    }

    /** What names a run, and the digest of its procedure. */
    static Map<String, String> head(Run run, String procedureJson) {
        return Map.of(
                "run", Long.toString(run.id()),
                "procedure", run.procedure(),
                "version", Integer.toString(run.version()),
                "variant", run.variant(),
                "declared", sha256(utf8(procedureJson)),
                "number", run.number(),
                "pace", run.pace());
    }

    static String hash(Map<String, String> columns, String previousHash) {
        return sha256(utf8(CanonicalJson.write(columns)), utf8(previousHash));
    }

    static String digest(Payload payload) {
        return sha256(HexFormat.of().parseHex(payload.salt()), utf8(payload.json()));
    }

    /** SHA-256 of a text, in hexadecimal. */
    static String hash(String text) {
        return sha256(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
