package org.linli.server.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class TreePathTest {

    @Property
    void aPathGivesItsIdsBack(@ForAll @Size(min = 1, max = 10) List<@LongRange(min = 1) Long> ids) {
        assertThat(path(ids).ids()).isEqualTo(ids);
    }

    @Property
    void exactlyTheSubtreeLiesInTheRange(
            @ForAll @Size(min = 1, max = 4) List<@LongRange(min = 1, max = 3) Long> top,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 3) Long> other) {
        var path = path(top);
        var text = path(other).text();

        boolean inRange = text.compareTo(path.text()) >= 0 && text.compareTo(path.end()) < 0;

        boolean below =
                other.size() >= top.size() && other.subList(0, top.size()).equals(top);
        assertThat(inRange).isEqualTo(below);
        assertThat(path.holds(path(other))).isEqualTo(below);
    }

    private static TreePath path(List<Long> ids) {
        var path = TreePath.top(ids.get(0));
        for (long id : ids.subList(1, ids.size())) {
            path = path.child(id);
        }
        return path;
    }
}
