package org.linli.server.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;
import org.linli.api.refusal.Refused;
import org.linli.server.data.Database;
import org.linli.testkit.FreshDatabases;

/** However areas are moved, paths and places are those that follow from the parents. */
class TreeMovesPropertyTest {

    private static final List<FreshDatabases> DATABASES = new ArrayList<>();
    private static final AreaLevel[] OWN = {
        AreaLevel.GRID, AreaLevel.COMPOUND, AreaLevel.BUILDING, AreaLevel.UNIT, AreaLevel.HOUSEHOLD
    };

    /** Adds an area of a level below the n-th area, or moves the n-th under the other. */
    record Step(boolean move, int which, int other, int level) {}

    @BeforeContainer
    static void open() {
        DATABASES.addAll(List.of(FreshDatabases.sqlite(), FreshDatabases.onPostgres()));
    }

    @AfterContainer
    static void close() {
        DATABASES.forEach(FreshDatabases::close);
    }

    @Property(tries = 40)
    void movesKeepPathsAndPlacesTrue(@ForAll("steps") List<Step> steps, @ForAll boolean postgres) {
        Database database = DATABASES.get(postgres ? 1 : 0).main();
        var district = new District(database);
        var areas = new ArrayList<>(
                List.of(district.north, district.south, district.willow, district.maple, district.river));
        for (var step : steps) {
            take(district, areas, step);
        }
        for (long id : areas) {
            var node = district.node(id);
            var parent = district.node(node.area().parentId());
            assertThat(node.path()).isEqualTo(parent.path().child(id));
            assertThat(node.place()).isEqualTo(AreaNode.within(parent.place(), node.area()));
            assertThat(organizationPlace(district, id)).isEqualTo(node.place());
            assertThat(residentPlace(district, id)).isEqualTo(node.place());
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var index = Arbitraries.integers().between(0, 40);
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        index,
                        index,
                        Arbitraries.integers().between(0, OWN.length - 1))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }

    private static void take(District district, List<Long> areas, Step step) {
        long which = areas.get(step.which % areas.size());
        try {
            if (step.move) {
                district.register.govern(District.CLERK, which, areas.get(step.other % areas.size()));
            } else {
                areas.add(district.own(which, OWN[step.level], "a" + areas.size()));
            }
        } catch (Refused e) {
            assertThat(e.refusals().get(0).key()).contains(".refused.");
            return;
        }
        if (!step.move) {
            settle(district, areas.get(areas.size() - 1));
        }
    }

    /** An organization and a resident in each area that was added: they must follow it. */
    private static void settle(District district, long area) {
        var place = district.node(area).place();
        district.data.act(handle -> {
            handle.createUpdate("insert into core_organization (id, kind, name, area_id, parent_id, path, credit_code,"
                            + " credit_code_reason, contact_name, contact_phone, subdistrict_id, community_id, grid_id,"
                            + " created_at) values (:id, 'k', 'o', :id, 0, '', '', '', '', '', :s, :c, :g, 0)")
                    .bind("id", area)
                    .bind("s", place.subdistrictId())
                    .bind("c", place.communityId())
                    .bind("g", place.gridId())
                    .execute();
            handle.createUpdate("insert into core_member (id, name, phone, phone_index, identity, identity_index, tags,"
                            + " skills, subdistrict_id, community_id, grid_id, created_at)"
                            + " values (:id, 'm', '', '', '', '', '', '', :s, :c, :g, 0)")
                    .bind("id", area)
                    .bind("s", place.subdistrictId())
                    .bind("c", place.communityId())
                    .bind("g", place.gridId())
                    .execute();
            return handle.createUpdate("insert into core_residence (id, member_id, area_id, relation, floor_area_centi)"
                            + " values (:id, :id, :id, 'OWNER', 0)")
                    .bind("id", area)
                    .execute();
        });
    }

    private static Place organizationPlace(District district, long id) {
        return place(district, "core_organization", id);
    }

    private static Place residentPlace(District district, long id) {
        return place(district, "core_member", id);
    }

    /** The place of the row, or of the area itself where nobody was settled. */
    private static Place place(District district, String table, long id) {
        return district.data
                .read(handle -> handle.createQuery(
                                "select subdistrict_id, community_id, grid_id from " + table + " where id = :id")
                        .bind("id", id)
                        .map((row, context) -> new Place(row.getLong(1), row.getLong(2), row.getLong(3)))
                        .findOne())
                .orElseGet(() -> district.node(id).place());
    }
}
