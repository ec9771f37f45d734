package org.linli.api.slot;

import java.util.Optional;
import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.words.Words;

/**
 * What a plugin shows in a page of the core: a card on it, or a tab of its own, for holders of a permission where the
 * thing lies. Its title is at {@code slot.<key>}. It has two seconds; where it throws or is late, the page says so in
 * its place.
 *
 * @param page where it is
 * @param shape card or tab
 * @param key names it among the plugin's slots of this page
 * @param permission what must be held where the thing lies
 * @param content says what it shows
 */
public record Slot<T>(SlotPage<T> page, Shape shape, String key, Permission permission, Content<T> content) {

    /** A card stands on the page; a tab is made only when somebody opens it. */
    public enum Shape {
        /** Stands on the page. */
        CARD,
        /** Made when somebody opens it. */
        TAB
    }

    /** Says what the slot shows. */
    @FunctionalInterface
    public interface Content<T> {

        /** Empty when there is nothing to show: a card is left out. Reads only. */
        Optional<SlotPart> of(Ask<T> ask);
    }

    /**
     * What the page is about, and who looks at it in which language.
     *
     * @param of what the page is about
     * @param viewer who looks
     * @param words the plugin's, in the viewer's language
     */
    public record Ask<T>(T of, Viewer viewer, Words words) {}

    /** A card on a page. */
    public static <T> Slot<T> card(SlotPage<T> page, String key, Permission permission, Content<T> content) {
        return new Slot<>(page, Shape.CARD, key, permission, content);
    }

    /** A tab of a page. */
    public static <T> Slot<T> tab(SlotPage<T> page, String key, Permission permission, Content<T> content) {
        return new Slot<>(page, Shape.TAB, key, permission, content);
    }
}
