package org.linli.server.web;

import gg.jte.Content;
import java.util.List;
import java.util.function.UnaryOperator;
import org.linli.api.access.Viewer;
import org.linli.api.words.Words;

/**
 * What the frame around a page needs.
 *
 * @param title the page's title, already in words
 * @param site the name of the district's site
 * @param navigation the entries this viewer may see
 * @param notice a notice to show once, or ""
 * @param path the path that is shown, for the marked entry and the switch of language
 * @param csrf the token for the frame's own forms (sign out, language)
 * @param demonstration whether the bar that says so is shown
 * @param asset gives the hashed address of an asset by its file name
 */
public record FrameView(
        String title,
        String site,
        Words words,
        Viewer viewer,
        List<NavigationItem> navigation,
        String notice,
        String path,
        String csrf,
        boolean demonstration,
        UnaryOperator<String> asset,
        Content body) {

    /** The groups of the navigation, in the order in which they first come. */
    public List<String> groups() {
        return navigation.stream().map(NavigationItem::group).distinct().toList();
    }

    /**
     * A menu entry.
     *
     * @param group words of its group in the workbench (the plugin's name), or ""
     */
    public record NavigationItem(String group, String label, String href, boolean current) {}
}
