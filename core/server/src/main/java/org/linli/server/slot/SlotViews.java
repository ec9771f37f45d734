package org.linli.server.slot;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/** What the templates of slots show. */
public final class SlotViews {

    private SlotViews() {}

    /**
     * A page with what plugins add to it.
     *
     * @param title of the page
     * @param own the page itself
     * @param tabs to choose from, the page itself first; empty where there are none
     * @param chosen what is shown in place of the page, if a tab was chosen
     */
    public record Around(String title, Content own, List<Tab> tabs, List<Shown> cards, Optional<Shown> chosen) {}

    /** A tab in words. */
    public record Tab(String title, String href, boolean current) {}

    /**
     * What a slot shows.
     *
     * @param id for the heading's anchor
     * @param content empty when it could not be made
     */
    public record Shown(String id, String title, Optional<Content> content) {}
}
