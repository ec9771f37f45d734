package org.linli.server.web;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import java.util.List;
import java.util.Map;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;
import org.linli.api.words.Words;
import org.linli.server.asset.Assets;
import org.linli.server.view.CoreTemplates;
import org.linli.server.web.FrameView.NavigationItem;

/** The product's frame with everything that is not read from the database ready beforehand. */
public final class FramedPage {

    /** As long as the product's, which is another on every page. */
    public static final String CSRF = "A".repeat(22) + "." + "A".repeat(43);

    private final Assets assets = new Assets();
    private final Words words;
    private final String site;
    private final String title;
    private final String path;
    private final List<NavigationItem> menu;

    /** For whoever may see all entries of a site without plugins. */
    public FramedPage(Served served, String site, Words words, String title, String path) {
        this.words = words;
        this.site = site;
        this.title = title;
        this.path = path;
        this.menu = served.navigation().stream()
                .filter(entry -> entry.staff().isPresent())
                .map(entry -> new NavigationItem(
                        "",
                        words.text(entry.words()),
                        entry.path(),
                        entry.path().equals(path)))
                .toList();
    }

    /** What the frame shows of who is signed in. */
    public record Person(long memberId, String name, boolean elder, int unread, boolean keepsViews)
            implements Viewer, Known {

        @Override
        public boolean signedIn() {
            return true;
        }

        @Override
        public ActingAs actingAs() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Scope scope(Permission permission) {
            throw new UnsupportedOperationException();
        }
    }

    public byte[] page(Person person, Content body) {
        var view = new FrameView(
                title, site, words, person, menu, true, "", path, "", CSRF, "", false, "", false, assets::href, body);
        var output = new Utf8ByteOutput();
        CoreTemplates.content("frame/workbench.jte", Map.of("view", view)).writeTo(output);
        return output.toByteArray();
    }
}
