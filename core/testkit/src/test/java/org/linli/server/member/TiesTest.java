package org.linli.server.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.server.area.District.CLERK;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;
import org.linli.api.code.MobileNumber;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.server.area.District;
import org.linli.server.data.Database;
import org.linli.server.key.Keys;
import org.linli.testkit.EachDatabase;

@EachDatabase
class TiesTest {

    private final Database database;
    private District district;
    private MemberRegister register;

    TiesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void settle() {
        district = new District(database);
        register = new MemberRegister(new MemberRegister.Ground(
                district.data, database.clock(), district.index("member"), district.audit, Keys.fresh()));
    }

    @Test
    void aMemberLiesWhereTheLongestHomeLies() {
        long id = add();
        var ties = new Ties(district.data, district.tree, nobody(), district.audit);
        long grid = district.own(district.maple, AreaLevel.GRID, "Grid");
        long home = district.own(grid, AreaLevel.HOUSEHOLD, "1-101");
        long second = district.own(district.river, AreaLevel.HOUSEHOLD, "2-202");

        long first = ties.house(CLERK, residence(id, home));
        ties.house(CLERK, residence(id, second));
        assertThat(place(id)).isEqualTo(new Place(district.north, district.maple, grid));

        ties.leaveHome(CLERK, id, first, LocalDate.of(2026, 5, 1));
        assertThat(place(id)).isEqualTo(new Place(district.south, district.river, 0));
        assertThat(ties.residences(id)).hasSize(2);
    }

    /** Homes ask for no organization. */
    private static Organizations nobody() {
        return new Organizations() {
            @Override
            public Optional<Organization> find(long id) {
                return Optional.empty();
            }

            @Override
            public List<Organization> inArea(long areaId) {
                return List.of();
            }
        };
    }

    private static Residence residence(long member, long area) {
        return new Residence(0, member, area, Residence.Relation.OWNER, 8950, Optional.empty(), Optional.empty());
    }

    private Place place(long id) {
        return register.find(id).orElseThrow().place();
    }

    private long add() {
        var place = district.tree.place(district.willow);
        return register.add(CLERK, NewMember.named("Wang", MobileNumber.of("13800000001"), place));
    }
}
