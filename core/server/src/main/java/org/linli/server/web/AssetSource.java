package org.linli.server.web;

import java.util.Optional;

/** The style sheets, scripts, fonts and pictures of the core, under {@code /assets/}. */
public interface AssetSource {

    AssetSource NONE = new AssetSource() {
        @Override
        public String href(String name) {
            return "/assets/" + name;
        }

        @Override
        public Optional<Asset> find(String path, String acceptEncoding) {
            return Optional.empty();
        }
    };

    /**
     * A file as it is sent.
     *
     * @param encoding the content encoding that it is already in, or ""
     * @param immutable whether its address changes with its content, so that it may be kept for a year
     */
    record Asset(String type, String encoding, boolean immutable, byte[] content) {}

    /** The address of a file, with the hash of its content. */
    String href(String name);

    /**
     * The file at an address.
     *
     * @param path what stands after {@code /assets/}
     * @param acceptEncoding the encodings that the browser takes
     */
    Optional<Asset> find(String path, String acceptEncoding);
}
