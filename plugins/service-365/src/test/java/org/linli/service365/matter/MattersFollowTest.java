package org.linli.service365.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Nobody;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.AreaMoved;
import org.linli.api.area.Place;
import org.linli.api.code.MobileNumber;
import org.linli.api.file.Staged;
import org.linli.api.member.Contact;
import org.linli.server.area.NewArea;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

/** Where an area gets another parent, its matters go with it. */
@EachDatabase
class MattersFollowTest {

    private final Database database;
    private Town town;

    MattersFollowTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void build(@TempDir Path folder) {
        town = new Town(database, folder);
        // a key of its own: on PostgreSQL the town before, another node, still has the claim
        town.outbox.subscribe(
                "core",
                "follow-" + town.street,
                AreaMoved.class,
                moved -> Matters.FOLLOWING.follow(town.setup.data(), moved.get()));
    }

    @AfterEach
    void leave() {
        town.close();
    }

    @Test
    void mattersOfAGridLieInTheCommunityThatItNowBelongsTo() {
        long inGrid = file(town.grid, "13800000001").matter().id();
        long outside = file(town.east, "13800000002").matter().id();

        move(town.grid, town.west);

        assertThat(placeOf(inGrid)).isEqualTo(new Place(town.street, town.west, town.grid));
        assertThat(placeOf(outside)).isEqualTo(new Place(town.street, town.east, 0));
    }

    @Test
    void mattersOfACommunityLieInTheSubdistrictThatItNowBelongsTo() {
        long inGrid = file(town.grid, "13800000001").matter().id();
        long inWest = file(town.west, "13800000002").matter().id();
        long street =
                town.register.add(ActingAs.ANYBODY, town.areas.root().id(), NewArea.own(AreaLevel.SUBDISTRICT, "新街道"));

        move(town.east, street);

        assertThat(placeOf(inGrid)).isEqualTo(new Place(street, town.east, town.grid));
        assertThat(placeOf(inWest)).isEqualTo(new Place(town.street, town.west, 0));
    }

    @Test
    void twoMattersOfOneNumberInACommunityAreToldApartByTheirPhones() {
        var came = file(town.grid, "13800000001");
        var there = file(town.west, "13800000002");
        assertThat(came.matter().number()).isEqualTo(there.matter().number());

        move(town.grid, town.west);

        assertThat(tracked(there, "0001")).isEqualTo(came.matter().id());
        assertThat(tracked(there, "0002")).isEqualTo(there.matter().id());
    }

    private void move(long area, long to) {
        town.register.govern(ActingAs.ANYBODY, area, to);
        town.outbox.deliverAll();
    }

    private long tracked(Matters.Filed filed, String digits) {
        var form = new TrackForm(town.west, filed.matter().number(), digits);
        return town.progresses.byNumber(form).orElseThrow().id();
    }

    private Place placeOf(long id) {
        return database.data("service-365")
                .read(handle -> new MatterDao(handle).find(id).orElseThrow().place());
    }

    private Matters.Filed file(long area, String phone) {
        var reporter = new Contact("张三", MobileNumber.of(phone));
        return town.matters.file(
                Nobody.VIEWER,
                new NewMatter(
                        area,
                        Category.FACILITY,
                        "",
                        "楼道灯不亮，晚上看不见",
                        Staged.NONE,
                        Optional.of(reporter),
                        MatterChannel.ONLINE));
    }
}
