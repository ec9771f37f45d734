package org.linli.server.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.server.area.District.CLERK;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.AreaMerged;
import org.linli.api.area.AreaMoved;
import org.linli.api.area.Place;
import org.linli.api.event.Event;
import org.linli.api.refusal.Refused;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

@EachDatabase
class AreaReformTest {

    private final Database database;
    private final List<Event> told = new ArrayList<>();
    private District district;
    private AreaReform reform;
    private long grid;

    AreaReformTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void settle() {
        district = new District(database);
        grid = district.own(district.willow, AreaLevel.GRID, "Grid 1");
        told.clear();
        reform = new AreaReform(
                new AreaReform.Ground(
                        district.data,
                        database.clock(),
                        district.tree,
                        district.index("area"),
                        district.audit,
                        (handle, event) -> told.add(event)),
                district.register);
    }

    @Test
    void afterAMergeNoFigureKeepsItsDays() {
        long tally = district.data.newId();
        district.data.act(handle -> handle.execute(
                "insert into core_tally (id, figure, dimension, hash, settled_at) values (?, 'f', '', ?, 1)",
                tally,
                district.code));

        reform.merge(CLERK, district.willow, district.river);

        assertThat(settled(tally)).isZero();
    }

    private long settled(long tally) {
        return district.data.read(handle -> handle.createQuery("select settled_at from core_tally where id = :id")
                .bind("id", tally)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void allThatLiesInAMergedCommunityLiesInTheOther() {
        long here = member(new Place(district.north, district.willow, 0));
        long inGrid = member(new Place(district.north, district.willow, grid));
        long run = run(new Place(district.north, district.willow, 0));
        reform.merge(CLERK, district.willow, district.river);
        assertThat(placeOf("core_member", here)).isEqualTo(new Place(district.south, district.river, 0));
        assertThat(placeOf("core_member", inGrid)).isEqualTo(new Place(district.south, district.river, grid));
        assertThat(placeOf("core_run", run)).isEqualTo(new Place(district.south, district.river, 0));
        assertThat(district.tree.place(grid)).isEqualTo(new Place(district.south, district.river, grid));
        assertThat(told)
                .containsExactly(
                        new AreaMoved(grid, district.river, new Place(district.south, district.river, grid)),
                        new AreaMerged(district.willow, district.river, new Place(district.south, district.river, 0)));
    }

    @Test
    void theMergedCommunityIsInNoListButItsNameAndCodeLeadToTheOther() {
        var code = district.code + "001001";
        reform.merge(CLERK, district.willow, district.river);
        assertThat(district.tree.ofLevel(AreaLevel.COMMUNITY)).extracting("id").doesNotContain(district.willow);
        assertThat(district.tree.children(district.north)).extracting("id").doesNotContain(district.willow);
        assertThat(district.tree.find(district.willow).orElseThrow().name()).isEqualTo("柳林社区");
        assertThat(district.found("area", code)).containsExactly(district.river);
        assertThat(reform.history(district.tree.find(district.river).orElseThrow(), true)
                        .others())
                .extracting(AreaViews.Other::id)
                .containsExactly(district.willow);
        assertThatThrownBy(() -> reform.merge(CLERK, district.willow, district.maple))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSplitCommunityKeepsWhatIsNotNamed() {
        long stays = district.own(district.willow, AreaLevel.GRID, "Grid 2");
        long inGrid = member(new Place(district.north, district.willow, grid));
        long fresh = reform.split(CLERK, district.willow, NewArea.own(AreaLevel.COMMUNITY, "New"), List.of("Grid 1"));
        assertThat(district.tree.place(grid)).isEqualTo(new Place(district.north, fresh, grid));
        assertThat(district.tree.place(stays)).isEqualTo(new Place(district.north, district.willow, stays));
        assertThat(placeOf("core_member", inGrid)).isEqualTo(new Place(district.north, fresh, grid));
        assertThat(reform.history(district.tree.find(fresh).orElseThrow(), true).others())
                .extracting(AreaViews.Other::words)
                .containsExactly("area.history.SPLIT.of");
    }

    @Test
    void aFormerNameStaysKnownAndFindsTheArea() {
        reform.rename(CLERK, district.willow, "新柳社区");
        assertThat(district.tree.find(district.willow).orElseThrow().name()).isEqualTo("新柳社区");
        assertThat(reform.history(district.tree.find(district.willow).orElseThrow(), false)
                        .names())
                .extracting(AreaViews.Former::name)
                .containsExactly("柳林社区");
        assertThat(district.found("area", "柳林")).contains(district.willow);
    }

    @Test
    void anAreaIsMergedOnlyIntoOneOfItsLevel() {
        assertThatThrownBy(() -> reform.merge(CLERK, district.willow, district.south))
                .isInstanceOf(Refused.class);
        assertThat(told).isEmpty();
    }

    private long member(Place place) {
        return insert(
                "insert into core_member (id, name, phone, phone_index, identity, identity_index, tags, skills,"
                        + " subdistrict_id, community_id, grid_id, created_at)"
                        + " values (:id, 'm', '', '', '', '', '', '', :s, :c, :g, 0)",
                place);
    }

    private long run(Place place) {
        return insert(
                "insert into core_run (id, procedure, version, variant, number, pace, subdistrict_id, community_id,"
                        + " grid_id, started_at, step, step_since, undertaker_id, due_at, paused_at, ended_at,"
                        + " was_late, reopened, last_sequence, last_hash, reminded, escalated, next_at) values (:id,"
                        + " 'p', 1, '', '', '', :s, :c, :g, 0, '', 0, 0, 0, 0, 0, 0, 0, 0, '', 0, 0, 0)",
                place);
    }

    private long insert(String sql, Place place) {
        long id = district.data.newId();
        district.data.act(handle -> handle.createUpdate(sql)
                .bind("id", id)
                .bind("s", place.subdistrictId())
                .bind("c", place.communityId())
                .bind("g", place.gridId())
                .execute());
        return id;
    }

    private Place placeOf(String table, long id) {
        return district.data.read(handle -> handle.createQuery(
                        "select subdistrict_id, community_id, grid_id from " + table + " where id = :id")
                .bind("id", id)
                .map((row, context) -> new Place(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one());
    }
}
