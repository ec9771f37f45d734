package org.linli.server.web;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.linli.api.web.Answer.Frame;
import org.linli.server.view.BoundedOutput;

/** Puts the body of a page into the core's frame. */
final class Frames {

    private static final int PAGE_MAX = 16_000_000;

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
        var menu = new Menu(served, request);
        // whoever has no work here sees their own pages, as their account, in the residents' frame
        boolean workbench = frame == Frame.WORKBENCH && menu.hasStaffEntries();
        var view = new FrameView(
                title,
                parts.site().name().apply(request.visit().locale()),
                words,
                request.viewer(),
                workbench ? menu.staff() : menu.everybody(),
                menu.hasStaffEntries(),
                request.visit().takeNotice(),
                request.visit().incoming().rawPath(),
                request.visit().incoming().rawQuery(),
                request.csrf(),
                request.visit().takeTaken(),
                parts.site().demonstration(),
                parts.site().moved().get().map(words::moment).orElse(""),
                request.elder(),
                parts.assets()::href,
                body);
        var template = workbench ? "frame/workbench.jte" : "frame/public.jte";
        var output = new Utf8ByteOutput();
        served.core().template(template, Map.of("view", view)).writeTo(new BoundedOutput(output, PAGE_MAX));
        return output.toByteArray();
    }
}
