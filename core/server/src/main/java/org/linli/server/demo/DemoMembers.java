package org.linli.server.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.linli.api.access.ActingAs;
import org.linli.api.area.Place;
import org.linli.api.code.IdentityNumber;
import org.linli.api.code.MobileNumber;
import org.linli.api.demo.Demo.Person;
import org.linli.server.member.MemberRegister;
import org.linli.server.member.NewMember;
import org.linli.server.member.Residence;
import org.linli.server.member.Tag;
import org.linli.server.member.Ties;

/**
 * Makes the fictional district's members, each at home in a household. Their identity numbers begin with a region that
 * no register has; their phones are counted up from 199 0000 0001.
 */
final class DemoMembers {

    private static final String NO_REGION = "990101";
    private static final String CHECKS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final MemberRegister members;
    private final Ties ties;
    private final DemoNames names;
    private final Random random;
    private int count;

    DemoMembers(MemberRegister members, Ties ties, DemoNames names, Random random) {
        this.members = members;
        this.ties = ties;
        this.names = names;
        this.random = random;
    }

    /** Makes so many people who live in the grid's households. */
    List<Person> make(DemoAreas.Community community, DemoAreas.Grid grid, int number) {
        var people = new ArrayList<Person>();
        for (int i = 0; i < number; i++) {
            people.add(person(community, grid));
        }
        return people;
    }

    private Person person(DemoAreas.Community community, DemoAreas.Grid grid) {
        count++;
        var name = names.person(random);
        var phone = MobileNumber.of(String.format("1990000%04d", count));
        var place = new Place(community.subdistrictId(), community.id(), grid.id());
        var skills = random.nextInt(5) == 0 ? DemoNames.pick(names.skills(), random) : "";
        long id = members.add(
                ActingAs.ANYBODY,
                new NewMember(name, Optional.of(phone), Optional.of(identity()), place, tags(), skills));
        ties.house(
                ActingAs.ANYBODY,
                new Residence(
                        0,
                        id,
                        DemoNames.pick(grid.households(), random),
                        random.nextInt(4) == 0 ? Residence.Relation.TENANT : Residence.Relation.OWNER,
                        4_000 + random.nextInt(9_000),
                        Optional.empty(),
                        Optional.empty()));
        return new Person(id, name, phone.national(), grid.id());
    }

    private Set<Tag> tags() {
        var tags = EnumSet.noneOf(Tag.class);
        for (var tag : List.of(Tag.VOLUNTEER, Tag.PARTY_MEMBER, Tag.RIDER, Tag.EXPERT)) {
            if (random.nextInt(2 + 3 * tag.ordinal()) == 0) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private IdentityNumber identity() {
        var born = String.format(
                "%04d%02d%02d", 1935 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var digits = NO_REGION + born + String.format("%03d", count % 1000);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return new IdentityNumber(digits + CHECKS.charAt(sum % CHECKS.length()));
    }
}
