package org.linli.api.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.area.AreaMerged;
import org.linli.api.area.AreaMoved;
import org.linli.api.area.Place;
import org.linli.api.data.Data;
import org.linli.api.member.MemberMerged;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

/** Rows of a plugin's table go along with the areas and members that they name. */
@EachDatabase
class FollowingTest {

    private static final Following ROWS =
            Following.of("follow_row").place().area("area_id").member("member_id");

    private final Data data;

    FollowingTest(Database database) {
        data = database.data("follow");
    }

    @BeforeEach
    void empty() {
        data.act(handle -> handle.execute("create table if not exists follow_row (id bigint, subdistrict_id bigint,"
                + " community_id bigint, grid_id bigint, area_id bigint, member_id bigint)"));
        data.act(handle -> handle.execute("delete from follow_row"));
        insert(1, "10, 20, 30, 30, 7");
        insert(2, "10, 20, 0, 20, 8");
        insert(3, "10, 21, 0, 21, 0");
    }

    @Test
    void thoseOfAGridLieInTheCommunityThatItBelongsToNow() {
        ROWS.follow(data, new AreaMoved(30, 41, new Place(40, 41, 30)));
        assertThat(row(1)).isEqualTo("40 41 30 30 7");
        assertThat(row(2)).isEqualTo("10 20 0 20 8");
    }

    @Test
    void thoseOfACommunityLieInTheSubdistrictThatItBelongsToNow() {
        ROWS.follow(data, new AreaMoved(20, 40, new Place(40, 20, 0)));
        assertThat(row(1)).isEqualTo("40 20 30 30 7");
        assertThat(row(2)).isEqualTo("40 20 0 20 8");
        assertThat(row(3)).isEqualTo("10 21 0 21 0");
    }

    @Test
    void moreRowsThanGoInOneActAllFollow() {
        data.act(handle -> handle.execute("insert into follow_row with recursive n(i) as"
                + " (select 100 union all select i + 1 from n where i < 4200) select i, 10, 20, 0, 20, 0 from n"));
        ROWS.follow(data, new AreaMoved(20, 40, new Place(40, 20, 0)));
        assertThat(count("subdistrict_id = 40")).isEqualTo(4103);
        assertThat(count("subdistrict_id = 10")).isEqualTo(1);
    }

    @Test
    void thoseOfAnAreaThatHasEndedLieInTheOneThatGoesOn() {
        ROWS.follow(data, new AreaMerged(20, 21, new Place(10, 21, 0)));
        assertThat(row(1)).isEqualTo("10 21 30 30 7");
        assertThat(row(2)).isEqualTo("10 21 0 21 8");
        assertThat(row(3)).isEqualTo("10 21 0 21 0");
    }

    @Test
    void thoseOfASubdistrictThatHasEndedKeepTheirCommunityAndGrid() {
        ROWS.follow(data, new AreaMerged(10, 11, new Place(11, 0, 0)));
        assertThat(row(1)).isEqualTo("11 20 30 30 7");
        assertThat(row(3)).isEqualTo("11 21 0 21 0");
    }

    @Test
    void thoseOfAPersonWhoWasKnownTwiceStandUnderTheMemberWhoWasKept() {
        ROWS.follow(data, new MemberMerged(7, 8));
        assertThat(count("member_id = 8")).isEqualTo(2);
        assertThat(count("member_id = 7")).isZero();
    }

    @Test
    void whatATableDoesNotNameIsLeftAsItIs() {
        var areas = Following.of("follow_row").area("area_id");
        areas.follow(data, new AreaMoved(20, 40, new Place(40, 20, 0)));
        areas.follow(data, new MemberMerged(7, 8));
        areas.follow(data, new AreaMerged(20, 21, new Place(10, 21, 0)));
        assertThat(row(1)).isEqualTo("10 20 30 30 7");
        assertThat(row(2)).isEqualTo("10 20 0 21 8");
    }

    @Test
    void doingItTwiceChangesNothingMore() {
        var merged = new AreaMerged(20, 21, new Place(10, 21, 0));
        ROWS.follow(data, merged);
        ROWS.follow(data, merged);
        assertThat(row(1)).isEqualTo("10 21 30 30 7");
    }

    private void insert(long id, String values) {
        data.act(handle -> handle.execute("insert into follow_row values (" + id + ", " + values + ")"));
    }

    private String row(long id) {
        return data.read(handle -> handle.createQuery("select subdistrict_id || ' ' || community_id || ' ' || grid_id"
                        + " || ' ' || area_id || ' ' || member_id from follow_row where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    private int count(String condition) {
        return data.read(handle -> handle.createQuery("select count(*) from follow_row where " + condition)
                .mapTo(Integer.class)
                .one());
    }
}
