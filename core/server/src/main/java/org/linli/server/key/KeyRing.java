package org.linli.server.key;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The deployment's secret keys, as text one entry a line, {@code <id> <32 bytes in base64>}: the entry {@code index}
 * is the root of the blind indexes, every other entry a key for encryption; the last of these is the one in use.
 */
final class KeyRing {

    static final int KEY_BYTES = 32;
    private static final String INDEX = "index";
    private static final int KEYS_MAX = 1_000;

    private final Map<String, byte[]> keys;

    private KeyRing(Map<String, byte[]> keys) {
        this.keys = keys;
    }

    static KeyRing fresh() {
        var keys = new LinkedHashMap<String, byte[]>();
        keys.put(INDEX, random());
        keys.put("k1", random());
        return new KeyRing(keys);
    }

    /**
     * Reads entries that stand on lines of their own or are parted by commas; the source is named in what is thrown.
     */
    static KeyRing read(String text, String source) {
        var keys = new LinkedHashMap<String, byte[]>();
        for (var entry : text.split("[\\n,]", KEYS_MAX)) {
            if (entry.isBlank() || entry.strip().startsWith("#")) {
                continue;
            }
            var parts = entry.strip().split("[ \\t:=]+", 2);
            if (parts.length != 2 || !parts[0].matches("[a-z0-9]{1,16}") || keys.containsKey(parts[0])) {
                throw new KeyProblem(
                        source + " holds an entry that is not \"<id> <key in base64>\" or names an id twice");
            }
            keys.put(parts[0], decode(parts[1], parts[0], source));
        }
        if (!keys.containsKey(INDEX) || keys.size() < 2) {
            throw new KeyProblem(source + " must hold the entry \"index\" and at least one key, as \"k1\"");
        }
        return new KeyRing(keys);
    }

    /** The same keys and a new one, which is the one in use from now on. */
    KeyRing withNewKey() {
        var more = new LinkedHashMap<>(keys);
        int number = keys.size();
        while (more.containsKey("k" + number)) {
            number++;
        }
        more.put("k" + number, random());
        return new KeyRing(more);
    }

    String text() {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + " " + Base64.getEncoder().encodeToString(key.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    String currentId() {
        return keys.keySet().stream()
                .filter(id -> !id.equals(INDEX))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    byte[] key(String id) {
        if (INDEX.equals(id) || !keys.containsKey(id)) {
            throw new KeyProblem("data was encrypted with the key \"" + id + "\", which this deployment does not have;"
                    + " put the key file back that belongs to this data folder");
        }
        return keys.get(id);
    }

    byte[] indexRoot() {
        return keys.get(INDEX);
    }

    private static byte[] decode(String base64, String id, String source) {
        try {
            var key = Base64.getDecoder().decode(base64.strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // told below, without the text: it is a secret
        }
        throw new KeyProblem("the key \"" + id + "\" in " + source + " is not " + KEY_BYTES + " bytes in base64");
    }

    private static byte[] random() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
