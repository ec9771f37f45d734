package org.linli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;
import org.linli.api.code.AreaCode;
import org.linli.api.data.Data;
import org.linli.server.area.AreaRegister;
import org.linli.server.area.AreaTree;
import org.linli.server.area.NewArea;
import org.linli.server.data.AuditTrail;
import org.linli.server.data.Database;
import org.linli.server.data.Outbox;
import org.linli.server.search.SearchIndexes;

/** A made-up district with many members, who have made-up names and no phones. */
final class ManyMembers {

    static final String CODE = "990101";
    private static final int SUBDISTRICTS = 2;
    private static final int COMMUNITIES = 5;
    private static final int GRIDS = 4;
    private static final int ROWS_PER_ACT = 1_000;
    private static final int FIRST_IDEOGRAPH = 0x4E00;
    private static final int IDEOGRAPHS = 3_000;

    private final Random random = new Random(7);
    private final List<Place> places = new ArrayList<>();
    private final Data data;
    private final AreaTree tree;
    private final AreaRegister register;

    ManyMembers(Database database) {
        data = database.data("core");
        tree = new AreaTree(data, AreaCode.of(CODE));
        var index = new SearchIndexes(database).of("core", "area");
        register = new AreaRegister(data, tree, index, new AuditTrail(database), new Outbox(database).events("core"));
    }

    /** Where things may lie: every grid. */
    List<Place> places() {
        return List.copyOf(places);
    }

    /** Makes the areas and so many members, in acts of a thousand rows, and gives the tree. */
    AreaTree make(int members) {
        tree.plant("District");
        for (int i = 1; i <= SUBDISTRICTS; i++) {
            var code = CODE + "%03d".formatted(i);
            long subdistrict = add(tree.root().id(), NewArea.official(AreaCode.of(code), "Subdistrict " + i));
            communities(subdistrict, code);
        }
        for (int made = 0; made < members; made += ROWS_PER_ACT) {
            int rows = Math.min(ROWS_PER_ACT, members - made);
            data.act(handle -> insert(handle, rows));
        }
        return tree;
    }

    private void communities(long subdistrict, String above) {
        for (int i = 1; i <= COMMUNITIES; i++) {
            var code = AreaCode.of(above + "%03d".formatted(i));
            long community = add(subdistrict, NewArea.official(code, "Community " + code.digits()));
            for (int grid = 1; grid <= GRIDS; grid++) {
                long id = add(community, NewArea.own(AreaLevel.GRID, "Grid " + grid));
                places.add(new Place(subdistrict, community, id));
            }
        }
    }

    private long add(long parent, NewArea entry) {
        return register.add(Within.ACTING, parent, entry);
    }

    private int[] insert(Handle handle, int rows) {
        var batch = handle.prepareBatch("insert into core_member (id, name, phone, phone_index, identity,"
                + " identity_index, tags, skills, subdistrict_id, community_id, grid_id, created_at)"
                + " values (:id, :name, '', '', '', '', '', '', :subdistrict, :community, :grid, 0)");
        for (int i = 0; i < rows; i++) {
            var place = places.get(random.nextInt(places.size()));
            batch.bind("id", data.newId())
                    .bind("name", name())
                    .bind("subdistrict", place.subdistrictId())
                    .bind("community", place.communityId())
                    .bind("grid", place.gridId())
                    .add();
        }
        return batch.execute();
    }

    private String name() {
        return random.ints(3, FIRST_IDEOGRAPH, FIRST_IDEOGRAPH + IDEOGRAPHS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
