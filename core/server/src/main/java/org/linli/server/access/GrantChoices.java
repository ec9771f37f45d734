package org.linli.server.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.api.access.Viewer;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.form.Choice;
import org.linli.api.words.Words;

/** What the form of a grant offers: the roles and the areas that the giver may pass on. */
final class GrantChoices {

    /** The grids of so many communities are offered at most; from more, nobody could choose. */
    private static final int COMMUNITIES_MAX = 40;

    private final Areas areas;
    private final Roles roles;

    GrantChoices(Areas areas, Roles roles) {
        this.areas = areas;
        this.roles = roles;
    }

    /** The roles all of whose permissions the giver holds somewhere. */
    List<Choice> roles(Viewer giver, Words words) {
        return roles.keys().stream()
                .filter(role -> roles.permissions(role).stream().allMatch(giver::may))
                .map(role -> new Choice(role, words.text("role." + role)))
                .toList();
    }

    List<Choice> areas(Viewer giver) {
        var scope = giver.scope(CorePermissions.GRANT_MANAGE);
        var offered = new ArrayList<Area>();
        if (scope.everywhere()) {
            offered.add(areas.root());
        }
        offered.addAll(covered(giver, AreaLevel.SUBDISTRICT));
        var communities = covered(giver, AreaLevel.COMMUNITY);
        offered.addAll(communities);
        if (communities.size() <= COMMUNITIES_MAX) {
            communities.forEach(community -> areas.children(community.id()).stream()
                    .filter(area -> area.level() == AreaLevel.GRID)
                    .forEach(offered::add));
        }
        scope.gridIds().stream().flatMap(id -> areas.find(id).stream()).forEach(offered::add);
        return offered.stream()
                .distinct()
                .map(area -> new Choice(Within.area(area.id()).toString(), words(area.id())))
                .toList();
    }

    /** The area's name after those it lies in, from the deployment's own down. */
    String words(long areaId) {
        long rootId = areas.root().id();
        var ancestry = areas.ancestry(areaId);
        int from = 0;
        for (int i = 0; i < ancestry.size(); i++) {
            from = ancestry.get(i).id() == rootId ? i : from;
        }
        return ancestry.stream().skip(from).map(Area::name).collect(Collectors.joining(" / "));
    }

    private List<Area> covered(Viewer giver, AreaLevel level) {
        return areas.ofLevel(level).stream()
                .filter(area -> giver.mayIn(CorePermissions.GRANT_MANAGE, areas.place(area.id())))
                .toList();
    }
}
