package org.linli.server.web;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.api.access.Viewer;
import org.linli.api.words.Words;

/**
 * What the frame around a page needs.
 *
 * @param title the page's title, already in words
 * @param site the name of the district's site
 * @param navigation the entries this viewer may see
 * @param staff whether this viewer has anything to do in the workbench
 * @param notice a notice to show once, or ""
 * @param path the path that is shown, for the marked entry and the switch of language
 * @param query the query that is shown, as it came, or ""
 * @param csrf the token for the frame's own forms (sign out, language)
 * @param taken the idempotency key of the form that was taken just now, whose draft the browser forgets; or ""
 * @param demonstration whether the bar that says so is shown
 * @param time the site's time, as long as it is another than the real one, or ""
 * @param elder whether the page is shown in the elder-friendly mode
 * @param asset gives the hashed address of an asset by its file name
 */
public record FrameView(
        String title,
        String site,
        Words words,
        Viewer viewer,
        List<NavigationItem> navigation,
        boolean staff,
        String notice,
        String path,
        String query,
        String csrf,
        String taken,
        boolean demonstration,
        String time,
        boolean elder,
        UnaryOperator<String> asset,
        Content body) {

    private static final String LANGUAGE = "lang=";

    /** The groups of the navigation: the plugins' in the order in which they first come, the core's ("") last. */
    public List<String> groups() {
        return navigation.stream()
                .map(NavigationItem::group)
                .distinct()
                .sorted(Comparator.comparing(String::isEmpty))
                .toList();
    }

    /** The entries of a group. */
    public List<NavigationItem> group(String group) {
        return navigation.stream().filter(item -> item.group().equals(group)).toList();
    }

    private static final int UNREAD_MAX = 99;

    /** How many notices the viewer has not read. */
    public int unread() {
        return viewer instanceof Known known ? known.unread() : 0;
    }

    public String unreadText() {
        return unread() > UNREAD_MAX ? UNREAD_MAX + "+" : Integer.toString(unread());
    }

    /** The entries of the public site's menu; in the elder-friendly mode the start page alone leads on. */
    public List<NavigationItem> entries() {
        return elder ? List.of() : navigation;
    }

    /** The address of this page with its query. */
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The address of this page in the language of this tag. */
    public String in(String languageTag) {
        var kept = Stream.of(query.split("&")).filter(part -> !part.isEmpty() && !part.startsWith(LANGUAGE));
        return path + "?"
                + Stream.concat(kept, Stream.of(LANGUAGE + languageTag)).collect(Collectors.joining("&"));
    }

    /** The viewer's member id, or "": drafts of anybody else are forgotten. */
    public String person() {
        return viewer.signedIn() ? Long.toString(viewer.memberId()) : "";
    }

    /** The first character of the viewer's name, or "". */
    public String initial() {
        return viewer.name().codePoints().limit(1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /**
     * A menu entry.
     *
     * @param group words of its group in the workbench (the plugin's name), or ""
     */
    public record NavigationItem(String group, String label, String href, boolean current) {}
}
