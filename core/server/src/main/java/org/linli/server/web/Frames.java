package org.linli.server.web;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.api.web.Answer.Frame;
import org.linli.server.web.FrameView.NavigationItem;

/** Puts the body of a page into the core's frame. */
final class Frames {

    private static final String PLUGIN_NAME = "plugin.name";
    private final Served served;
    private final WebParts parts;

    Frames(Served served, WebParts parts) {
        this.served = served;
        this.parts = parts;
    }

    /** The core, whose templates show what is not of a plugin. */
    Owner core() {
        return served.core();
    }

    /** The whole page as UTF-8. */
    byte[] page(PageRequest request, Frame frame, String title, Content body) {
        var words = served.core().words(request.visit().locale());
        var view = new FrameView(
                title,
                parts.site().name().apply(request.visit().locale()),
                words,
                request.viewer(),
                navigation(request, frame),
                request.visit().takeNotice(),
                request.visit().incoming().rawPath(),
                request.visit().incoming().rawQuery(),
                request.csrf(),
                parts.site().demonstration(),
                parts.assets()::href,
                body);
        var template = frame == Frame.WORKBENCH ? "frame/workbench.jte" : "frame/public.jte";
        var output = new Utf8ByteOutput();
        served.core().template(template, Map.of("view", view)).writeTo(output);
        return output.toByteArray();
    }

    private List<NavigationItem> navigation(PageRequest request, Frame frame) {
        var items = new ArrayList<NavigationItem>();
        for (var entry : served.navigation()) {
            var shown = frame == Frame.PUBLIC
                    ? entry.staff().isEmpty()
                    : entry.staff().filter(request.viewer()::may).isPresent();
            if (shown) {
                items.add(item(request, entry));
            }
        }
        return items;
    }

    private NavigationItem item(PageRequest request, Served.Entry entry) {
        var words = served.owners().get(entry.owner()).words(request.visit().locale());
        var group = !entry.owner().equals(Served.CORE) && words.has(PLUGIN_NAME) ? words.text(PLUGIN_NAME) : "";
        var path = request.visit().incoming().rawPath();
        boolean current = path.equals(entry.path()) || path.startsWith(entry.path() + "/");
        return new NavigationItem(group, words.text(entry.words()), entry.path(), current);
    }
}
