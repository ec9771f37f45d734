package org.linli.server.area;

import java.util.List;
import java.util.stream.IntStream;
import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.area.AreaLevel;
import org.linli.api.form.Choice;

/** Areas to choose from in a form: those of some levels in which the viewer holds a permission, at most 1,000. */
public final class AreaChoices {

    private final AreaTree tree;

    public AreaChoices(AreaTree tree) {
        this.tree = tree;
    }

    /** Those from one level down to another, both included. */
    public List<Choice> of(Viewer viewer, Permission permission, AreaLevel from, AreaLevel to) {
        var scope = viewer.scope(permission);
        return IntStream.rangeClosed(from.ordinal(), to.ordinal())
                .mapToObj(level -> AreaLevel.values()[level])
                .flatMap(level -> tree.ofLevel(level).stream())
                .filter(area -> scope.covers(tree.place(area.id())))
                .limit(AreaTree.ROWS_MAX)
                .map(area -> new Choice(String.valueOf(area.id()), tree.title(area.id())))
                .toList();
    }
}
