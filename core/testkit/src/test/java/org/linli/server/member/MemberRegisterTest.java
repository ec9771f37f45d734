package org.linli.server.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.server.area.District.CLERK;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.area.Place;
import org.linli.api.code.IdentityNumber;
import org.linli.api.code.MobileNumber;
import org.linli.api.member.Member;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.server.area.District;
import org.linli.server.data.Database;
import org.linli.server.key.Keys;
import org.linli.testkit.EachDatabase;

@EachDatabase
class MemberRegisterTest {

    private static final MobileNumber PHONE = MobileNumber.of("13800000001");
    private static final IdentityNumber IDENTITY = IdentityNumber.of("11010519491231002X");

    private final Database database;
    private District district;
    private MemberRegister register;

    MemberRegisterTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void settle() {
        district = new District(database);
        register = new MemberRegister(new MemberRegister.Ground(
                district.data, database.clock(), district.index("member"), district.audit, Keys.fresh()));
    }

    @Test
    void numbersAreNowhereInTheDatabaseAsTheyAre() {
        long id = add("Wang", PHONE, IDENTITY);

        var row = district.data.read(handle -> handle.createQuery("select * from core_member where id = :id")
                .bind("id", id)
                .mapToMap()
                .one());

        assertThat(row.toString())
                .doesNotContain(PHONE.national())
                .doesNotContain(IDENTITY.number())
                .doesNotContain("19491231");
    }

    @Test
    void aMemberIsShownMasked() {
        long id = add("Wang", PHONE, IDENTITY);

        assertThat(register.find(id).orElseThrow().phone()).isEqualTo("138****0001");
        assertThat(register.maskedIdentity(register.stored(id).orElseThrow())).isEqualTo("110***********002X");
    }

    @Test
    void aMemberIsFoundByTheWholeNumberAndByNoPartOfIt() {
        long id = add("Wang", PHONE, IDENTITY);

        assertThat(register.withPhone(PHONE)).extracting(Member::id).containsExactly(id);
        assertThat(register.withIdentity(IDENTITY)).map(Member::id).contains(id);
        assertThat(register.withPhone(MobileNumber.of("13800000002"))).isEmpty();
        assertThat(district.found("member", "13800000001")).isEmpty();
    }

    @Test
    void aFamilySharesAPhoneAndEachIsFound() {
        var place = district.tree.place(district.willow);
        long mother = findOrAdd("Mother", place);
        long son = findOrAdd("Son", place);

        assertThat(son).isNotEqualTo(mother);
        assertThat(findOrAdd("Mother", place)).isEqualTo(mother);
        assertThat(register.withPhone(PHONE)).extracting(Member::id).containsExactly(mother, son);
    }

    @Test
    void anIdentityNumberBelongsToOneMember() {
        add("Wang", PHONE, IDENTITY);

        var refused = catchThrowableOfType(Refused.class, () -> add("Li", MobileNumber.of("13800000003"), IDENTITY));

        assertThat(refused.refusals()).containsExactly(Refusal.of("identity", "member.refused.identity-taken"));
    }

    @Test
    void unmaskingGivesTheWholeNumberAndTheMemberCanReadWhoSawItAndWhatFor() {
        long resident = add("Wang", PHONE, IDENTITY);
        long clerk = add("Clerk Zhao", MobileNumber.of("13800000009"), IdentityNumber.of("110101199003070038"));
        var who = new ActingAs(clerk, 0, 0, Channel.COUNTER);

        var phone = district.data.act(handle -> register.unmaskPhone(handle, who, resident, "to say when we come"));
        var identity = district.data.act(handle -> register.unmaskIdentity(handle, who, resident, "for the subsidy"));

        assertThat(phone).isEqualTo(PHONE.national());
        assertThat(identity).isEqualTo(IDENTITY.number());
        assertThat(disclosures(resident))
                .containsExactly(
                        new Disclosure(
                                database.clock().instant(), "Clerk Zhao", "member.identity.unmask", "for the subsidy"),
                        new Disclosure(
                                database.clock().instant(),
                                "Clerk Zhao",
                                "member.phone.unmask",
                                "to say when we come"));
        assertThat(disclosures(clerk)).isEmpty();
    }

    @Test
    void looksWithoutUnmaskingAreNoDisclosures() {
        long id = add("Wang", PHONE, IDENTITY);

        register.find(id);
        register.withPhone(PHONE);

        assertThat(disclosures(id)).isEmpty();
    }

    @Test
    void namesOfRareCharactersAreKeptAndFoundByTwoCharacters() {
        var rare = "\u738B\uD842\uDFB7\u840D";
        long id = add(rare, PHONE, IDENTITY);

        assertThat(register.find(id).orElseThrow().name()).isEqualTo(rare);
        assertThat(district.found("member", "\u738B\uD842\uDFB7")).containsExactly(id);
        assertThat(district.found("member", "\uD842\uDFB7\u840D")).containsExactly(id);
        assertThat(district.found("member", "\u840D\u738B")).isEmpty();
    }

    @Test
    void changingKeepsTheNumbersThatAreNotGiven() {
        long id = add("Wang", PHONE, IDENTITY);
        var place = district.tree.place(district.river);
        var renamed = new NewMember(
                "Wang Li", Optional.empty(), Optional.empty(), place, Set.of(Tag.RIDER, Tag.DONOR), "repairs bicycles");

        register.change(CLERK, id, renamed);

        var stored = register.stored(id).orElseThrow();
        assertThat(stored.name()).isEqualTo("Wang Li");
        assertThat(stored.tags()).containsExactlyInAnyOrder(Tag.RIDER, Tag.DONOR);
        assertThat(stored.place()).isEqualTo(place);
        assertThat(register.withPhone(PHONE)).extracting(Member::id).containsExactly(id);
        assertThat(register.withIdentity(IDENTITY)).isPresent();
    }

    private List<Disclosure> disclosures(long id) {
        return district.data.read(handle -> new DisclosureDao().of(handle, id));
    }

    private long findOrAdd(String name, Place place) {
        return district.data.act(handle -> register.findOrAdd(handle, CLERK, name, PHONE, place));
    }

    private long add(String name, MobileNumber phone, IdentityNumber identity) {
        var place = district.tree.place(district.willow);
        return register.add(CLERK, new NewMember(name, Optional.of(phone), Optional.of(identity), place, Set.of(), ""));
    }
}
