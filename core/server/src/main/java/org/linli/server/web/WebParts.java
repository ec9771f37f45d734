package org.linli.server.web;

import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the web server is built from.
 *
 * @param served what it serves now
 * @param secret the key of its cookies and tokens, 32 bytes; the same on every node
 */
public record WebParts(
        WebSettings settings,
        Site site,
        Supplier<Served> served,
        Gate gate,
        Once once,
        Uploads uploads,
        AssetSource assets,
        Clock clock,
        byte[] secret) {}
