package org.linli.server.area;

import java.time.LocalDate;
import java.util.List;
import org.linli.api.area.Area;
import org.linli.api.form.FormView;
import org.linli.api.list.ListPage;

/** What the templates of areas show. */
public final class AreaViews {

    private AreaViews() {}

    /**
     * The list, with the first branch of the tree above it.
     *
     * @param children the areas directly below the root
     */
    public record Listed(ListPage list, Area root, List<Area> children) {}

    /**
     * One area.
     *
     * @param above from the top down to its parent
     * @param officialName what the register calls it, where a hand renamed it, or ""
     * @param officialParent where the register puts it, where a hand put it elsewhere, or ""
     * @param mayChange whether the viewer may add to it, rename and move it
     * @param mayAdd whether something of the district's own can stand below it
     * @param mayMove whether it can have another parent
     * @param history what it was called and what it came of
     */
    public record Shown(
            Area area,
            List<Area> above,
            List<Area> children,
            String officialName,
            String officialParent,
            boolean mayChange,
            boolean mayAdd,
            boolean mayMove,
            History history) {

        /** The message key of an area's level. */
        public String level(Area of) {
            return AreaRow.word(of.level());
        }

        /** Whether the list of children was cut off at its bound. */
        public boolean cut() {
            return children.size() == AreaTree.ROWS_MAX;
        }
    }

    /**
     * What an area was.
     *
     * @param others areas of which it came, or which it became
     * @param mayReform whether the viewer can merge it into another, or split it
     */
    public record History(List<Former> names, List<Other> others, boolean mayReform) {
        public boolean isEmpty() {
            return names.isEmpty() && others.isEmpty();
        }
    }

    /** A former name. */
    public record Former(String name, LocalDate until) {}

    /**
     * Another area.
     *
     * @param words message key of what they are to each other
     */
    public record Other(long id, String name, String words, LocalDate since) {}

    /**
     * One form about an area.
     *
     * @param fact what is asked, the last part of the form's address
     */
    public record Asked(Area area, String fact, FormView form) {

        public String action() {
            return "/areas/" + area.id() + "/" + fact;
        }
    }
}
