package org.linli.server.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.linli.server.web.FrameView.NavigationItem;

/** The entries of the menus for one request; the one whose path fits the request's best is marked. */
final class Menu {

    private static final String PLUGIN_NAME = "plugin.name";
    private final Served served;
    private final PageRequest request;
    private final List<Served.Entry> staff;

    Menu(Served served, PageRequest request) {
        this.served = served;
        this.request = request;
        this.staff =
                entries(entry -> entry.staff().filter(request.viewer()::may).isPresent());
    }

    boolean hasStaffEntries() {
        return !staff.isEmpty();
    }

    List<NavigationItem> staff() {
        return items(staff);
    }

    List<NavigationItem> everybody() {
        return items(entries(entry -> entry.staff().isEmpty()));
    }

    private List<Served.Entry> entries(Predicate<Served.Entry> shown) {
        return served.navigation().stream().filter(shown).toList();
    }

    private List<NavigationItem> items(List<Served.Entry> entries) {
        var current = entries.stream()
                .map(Served.Entry::path)
                .filter(this::leadsHere)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return entries.stream()
                .map(entry -> item(entry, entry.path().equals(current)))
                .toList();
    }

    private boolean leadsHere(String path) {
        var now = request.visit().incoming().rawPath();
        return now.equals(path) || now.startsWith(path + "/");
    }

    private NavigationItem item(Served.Entry entry, boolean current) {
        var words = served.owners().get(entry.owner()).words(request.visit().locale());
        var group = !entry.owner().equals(Served.CORE) && words.has(PLUGIN_NAME) ? words.text(PLUGIN_NAME) : "";
        return new NavigationItem(group, words.text(entry.words()), entry.path(), current);
    }
}
