package org.linli.server.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.server.area.District.CLERK;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.area.Place;
import org.linli.api.organization.Organization;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.server.area.District;
import org.linli.server.data.Database;
import org.linli.server.key.Keys;
import org.linli.testkit.EachDatabase;

@EachDatabase
class OrganizationRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final String PHONE = "0917-3215678";

    private final Database database;
    private final Keys keys = Keys.fresh();
    private District district;
    private OrganizationRegister register;

    OrganizationRegisterTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void settle() {
        district = new District(database);
        var ground = new OrganizationRegister.Ground(
                district.data, database.clock(), district.tree, district.index("organization"), district.audit, keys);
        register = new OrganizationRegister(ground, () -> CoreKinds.ALL);
    }

    @Test
    void anOrganizationLiesWhereItsAreaLiesAndIsFoundByTwoCharacters() {
        long id = add("residents-committee", "\u67F3\u6797\u5C45\u59D4\u4F1A", 0);

        assertThat(register.stored(id).orElseThrow().place()).isEqualTo(new Place(district.north, district.willow, 0));
        assertThat(register.inArea(district.willow))
                .extracting(Organization::id)
                .containsExactly(id);
        assertThat(district.found("organization", "\u5C45\u59D4")).contains(id);
    }

    @Test
    void anOrganizationStandsOnlyBelowTheKindsThatMayHoldIt() {
        long committee = add("residents-committee", "Committee", 0);
        long unit = add("unit", "School", 0);

        assertThat(register.find(add("owners-committee", "Owners", committee))
                        .orElseThrow()
                        .parentId())
                .isEqualTo(committee);
        assertThat(refusal(() -> add("owners-committee", "Owners of a school", unit))
                        .key())
                .isEqualTo("organization.refused.parent");
        assertThat(refusal(() -> add("guild", "Guild", 0)).key()).isEqualTo("organization.refused.kind");
    }

    @Test
    void anOrganizationMovesWithAllBelowItAndNeverBelowItself() {
        long top = add("party-organization", "Top", 0);
        long middle = add("party-organization", "Middle", top);
        long low = add("party-organization", "Low", middle);
        long other = add("party-organization", "Other", 0);

        register.change(CLERK, middle, form("party-organization", "Middle", other, "", "", ""));

        assertThat(register.stored(low).orElseThrow().path().ids()).containsExactly(other, middle, low);
        assertThat(refusal(() -> register.change(CLERK, middle, form("party-organization", "Middle", low, "", "", ""))))
                .isEqualTo(Refusal.of("parent", "organization.refused.below-itself"));
    }

    @Test
    void aCreditCodeBelongsToOneOrganization() {
        var code = "91350100M000100Y43";
        register.add(CLERK, form("unit", "First", 0, code, "", ""));

        assertThat(refusal(() -> register.add(CLERK, form("unit", "Second", 0, code, "", ""))))
                .isEqualTo(Refusal.of("creditCode", "organization.refused.code-taken"));
    }

    @Test
    void theContactsPhoneIsStoredEncryptedAndKeptWhenItIsLeftEmpty() {
        long id = register.add(CLERK, form("unit", "School", 0, "", "", PHONE));

        var stored = register.stored(id).orElseThrow();
        assertThat(stored.contact().phone()).isNotEmpty().doesNotContain("3215678");
        assertThat(register.phone(stored)).isEqualTo(PHONE);

        register.change(CLERK, id, form("unit", "School No. 2", 0, "", "", ""));

        assertThat(register.phone(register.stored(id).orElseThrow())).isEqualTo(PHONE);
        assertThat(Masked.phone(PHONE)).startsWith("091").endsWith("78").doesNotContain("3215");
    }

    @Test
    void seeingTheContactsWholePhoneIsOnTheTrail() {
        long id = register.add(CLERK, form("unit", "School", 0, "", "", PHONE));

        assertThat(register.unmaskContact(CLERK, id, "a pipe has burst")).isEqualTo(PHONE);

        assertThat(district.trail("organization", id))
                .containsExactly("organization.add", "organization.contact.unmask");
    }

    @Test
    void theFactsOfALifeMakeTheState() {
        long id = add("social-organization", "Choir", 0);
        assertThat(state(id)).isEqualTo(LifeCycle.State.PLAIN);

        register.record(CLERK, id, LifeCycle.Fact.FILING, DAY);
        assertThat(state(id)).isEqualTo(LifeCycle.State.FILED);
        register.record(CLERK, id, LifeCycle.Fact.SUSPENSION, DAY.plusDays(1));
        assertThat(state(id)).isEqualTo(LifeCycle.State.SUSPENDED);
        register.record(CLERK, id, LifeCycle.Fact.RESUMPTION, DAY.plusDays(2));
        assertThat(state(id)).isEqualTo(LifeCycle.State.FILED);
        register.record(CLERK, id, LifeCycle.Fact.REGISTRATION, DAY.plusDays(3));
        assertThat(state(id)).isEqualTo(LifeCycle.State.REGISTERED);
        register.record(CLERK, id, LifeCycle.Fact.DISSOLUTION, DAY.plusDays(4));

        assertThat(state(id)).isEqualTo(LifeCycle.State.DISSOLVED);
        assertThat(register.stored(id).orElseThrow().life().filed()).contains(DAY);
        for (var fact : LifeCycle.Fact.values()) {
            assertThat(refusal(() -> register.record(CLERK, id, fact, DAY)).key())
                    .isEqualTo("organization.refused.fact");
        }
    }

    private LifeCycle.State state(long id) {
        return register.stored(id).orElseThrow().life().state();
    }

    private long add(String kind, String name, long parent) {
        return register.add(CLERK, form(kind, name, parent, "", "", ""));
    }

    private OrganizationForm form(String kind, String name, long parent, String code, String reason, String phone) {
        var above = parent == 0 ? Optional.<Long>empty() : Optional.of(parent);
        return new OrganizationForm(kind, name, district.willow, above, code, reason, "Contact", phone);
    }

    private static Refusal refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).refusals().get(0);
    }
}
