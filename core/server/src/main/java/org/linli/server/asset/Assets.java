package org.linli.server.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.linli.server.web.AssetSource;

/** The assets on the class path, read and compressed once at start; an address holds the hash of the content. */
public final class Assets implements AssetSource {

    /** All there are; the list is short and what is not on it is not served. */
    private static final Map<String, String> TYPES = Map.of(
            "tabler.css", "text/css; charset=utf-8",
            "linli.css", "text/css; charset=utf-8",
            "elder.css", "text/css; charset=utf-8",
            "linli.js", "text/javascript; charset=utf-8",
            "drafts.js", "text/javascript; charset=utf-8",
            "htmx.js", "text/javascript; charset=utf-8",
            "echarts.js", "text/javascript; charset=utf-8",
            "figures.js", "text/javascript; charset=utf-8",
            "mark.svg", "image/svg+xml");

    private static final int HASH_CHARACTERS = 12;
    private static final String GZIP = "gzip";

    private final Map<String, String> hashed = new HashMap<>();
    private final Map<String, List<Asset>> byPath = new HashMap<>();

    public Assets() {
        TYPES.forEach(this::read);
    }

    /** Throws IllegalArgumentException for a name that is no asset. */
    @Override
    public String href(String name) {
        var path = hashed.get(name);
        if (path == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/assets/" + path;
    }

    @Override
    public Optional<Asset> find(String path, String acceptEncoding) {
        var forms = byPath.getOrDefault(path, List.of());
        return forms.stream()
                .filter(form -> form.encoding().isEmpty() || acceptEncoding.contains(form.encoding()))
                .findFirst();
    }

    private void read(String name, String type) {
        try (var file = Assets.class.getResourceAsStream("/assets/" + name)) {
            var content = file.readAllBytes();
            int dot = name.lastIndexOf('.');
            var path = name.substring(0, dot) + "." + hash(content) + name.substring(dot);
            hashed.put(name, path);
            byPath.put(
                    path,
                    List.of(new Asset(type, GZIP, true, compressed(content)), new Asset(type, "", true, content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compressed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
