package org.linli.api.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Scope;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.area.Place;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;

/** What fields for areas and organizations offer, in a subdistrict of two communities and two grids. */
class ChoicesTest {

    private static final Small AREAS = new Small(List.of(
            area(1, AreaLevel.SUBDISTRICT, 0),
            area(2, AreaLevel.COMMUNITY, 1),
            area(3, AreaLevel.COMMUNITY, 1),
            area(4, AreaLevel.GRID, 2),
            area(5, AreaLevel.GRID, 3)));
    private static final Parties PARTIES =
            new Parties(List.of(party(11, 1, "office"), party(12, 2, "residents-committee"), party(13, 2, "company")));

    @Test
    void aHolderEntersInTheCommunitiesOfTheirScopeAndTheGridsThatItNames() {
        var scope = new Scope(false, Set.of(), Set.of(2L), Set.of(5L), Set.of());
        assertThat(AreaChoices.forEntry(AREAS, scope).options())
                .extracting(Choice::value)
                .containsExactly("2", "5");
    }

    @Test
    void theOrganizationsAroundAPlaceComeTheNearestFirstWithoutTheOneInCharge() {
        var place = new Place(1, 2, 4);
        assertThat(OrganizationChoices.near(AREAS, PARTIES, place, 13).options())
                .containsExactly(new Choice("12", "party 12"), new Choice("11", "party 11"));
        assertThat(OrganizationChoices.near(AREAS, PARTIES, new Place(1, 0, 0), 0)
                        .options())
                .containsExactly(new Choice("11", "party 11"));
    }

    @Test
    void anotherOrganizationIsRefusedBesideTheField() {
        var near = OrganizationChoices.near(AREAS, PARTIES, new Place(1, 2, 0), 13);
        assertThatNoException().isThrownBy(() -> near.check("lead", 12));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> near.check("lead", 13))
                .satisfies(refused -> assertThat(refused.refusals())
                        .containsExactly(Refusal.of("lead", "form.organization.unknown")));
    }

    @Test
    void theCommitteeOfACommunityIsKnownAndNamesOfWhatThereIsNotAreEmpty() {
        assertThat(PARTIES.committeeOf(2)).isEqualTo(12);
        assertThat(PARTIES.committeeOf(3)).isZero();
        assertThat(PARTIES.name(11)).isEqualTo("party 11");
        assertThat(PARTIES.name(99)).isEmpty();
        assertThat(AREAS.name(4)).isEqualTo("area 4");
        assertThat(AREAS.name(99)).isEmpty();
    }

    private static Area area(long id, AreaLevel level, long parent) {
        return new Area(id, level, "", "area " + id, parent, "");
    }

    private static Organization party(long id, long area, String kind) {
        return new Organization(id, kind, "party " + id, area, 0);
    }

    private record Parties(List<Organization> all) implements Organizations {

        @Override
        public Optional<Organization> find(long id) {
            return all.stream().filter(one -> one.id() == id).findFirst();
        }

        @Override
        public List<Organization> inArea(long areaId) {
            return all.stream().filter(one -> one.areaId() == areaId).toList();
        }
    }

    private record Small(List<Area> all) implements Areas {

        @Override
        public Area root() {
            return all.get(0);
        }

        @Override
        public Optional<Area> find(long id) {
            return all.stream().filter(one -> one.id() == id).findFirst();
        }

        @Override
        public List<Area> children(long id) {
            return all.stream().filter(one -> one.parentId() == id).toList();
        }

        @Override
        public List<Area> ofLevel(AreaLevel level) {
            return all.stream().filter(one -> one.level() == level).toList();
        }

        @Override
        public List<Area> ancestry(long id) {
            var found = new ArrayList<Area>();
            for (var one = find(id); one.isPresent(); one = find(one.get().parentId())) {
                found.add(0, one.get());
            }
            return found;
        }

        @Override
        public Place place(long id) {
            return new Place(on(id, AreaLevel.SUBDISTRICT), on(id, AreaLevel.COMMUNITY), on(id, AreaLevel.GRID));
        }

        private long on(long id, AreaLevel level) {
            return ancestry(id).stream()
                    .filter(one -> one.level() == level)
                    .mapToLong(Area::id)
                    .sum();
        }
    }
}
