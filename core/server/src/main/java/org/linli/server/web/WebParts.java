package org.linli.server.web;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.api.access.Viewer;
import org.linli.server.limit.Isolation;
import org.linli.server.list.ListContext;
import org.linli.server.list.SavedViews;

/**
 * What the web server is built from.
 *
 * @param served what it serves now
 * @param lists what a list needs beside its declaration, for a viewer
 * @param views what people keep of lists
 * @param isolation where faults of pages are counted
 * @param conditions what {@code /health} says of plugins beside whether they run, by id
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
        Function<Viewer, ListContext> lists,
        SavedViews views,
        Clock clock,
        Isolation isolation,
        Supplier<Map<String, Map<String, Object>>> conditions,
        byte[] secret) {}
