package org.linli.server.roster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.refusal.Refusal;
import org.linli.server.member.MemberForm;
import org.linli.server.member.Membership;
import org.linli.server.member.MembershipForm;
import org.linli.server.member.Residence;
import org.linli.server.member.ResidenceForm;
import org.linli.server.member.Tag;

/** What a row says of a member, read by the forms of the member's pages. */
record MemberEntry(MemberForm person, Optional<ResidenceForm> home, Optional<MembershipForm> post) {

    private static final Vocabulary TAGS =
            Vocabulary.of(Arrays.stream(Tag.values()).map(Tag::key).toList(), key -> "member.tag." + key);
    private static final Vocabulary RELATIONS = Vocabulary.of(
            Arrays.stream(Residence.Relation.values()).map(Enum::name).toList(),
            name -> "member.residence.relation." + name);
    private static final Vocabulary POSTS = Vocabulary.of(
            Arrays.stream(Membership.Post.values()).map(Enum::name).toList(), name -> "member.membership.post." + name);
    private static final String BETWEEN_TAGS = "[,;/|\\s\u3001\uFF0C\uFF1B]+";

    /** Throws {@code Refused} with every reason. */
    static MemberEntry read(Fields fields, String area, Optional<Area> home, Optional<Long> organization) {
        var person = fields.read(MemberForm.FORM, person(fields, area), Map.of("area", "community"));
        var housed = home.flatMap(at -> fields.read(
                ResidenceForm.FORM,
                Map.of(
                        "area", String.valueOf(at.id()),
                        "relation", or(fields.choice("relation", RELATIONS), Residence.Relation.LIVES_THERE),
                        "floorArea", fields.cell("floorArea"),
                        "from", Plain.day(fields.cell("residenceFrom"))),
                Map.of("area", RosterColumn.key(AreaLevel.HOUSEHOLD), "from", "residenceFrom")));
        var post = organization.flatMap(id -> fields.read(
                MembershipForm.FORM,
                Map.of(
                        "organization", String.valueOf(id),
                        "post", or(fields.choice("post", POSTS), Membership.Post.MEMBER),
                        "from", Plain.day(fields.cell("postFrom"))),
                Map.of("from", "postFrom")));
        fields.check();
        return new MemberEntry(person.orElseThrow(), housed, post);
    }

    /** The same, without a home and a post that the member has already; what the row left open is not asked. */
    MemberEntry without(List<Residence> homes, List<Membership> posts) {
        return new MemberEntry(
                person,
                home.filter(asked -> homes.stream()
                        .noneMatch(has -> has.areaId() == asked.area()
                                && (has.relation() == asked.relation()
                                        || asked.relation() == Residence.Relation.LIVES_THERE))),
                post.filter(asked -> posts.stream()
                        .noneMatch(has -> has.organizationId() == asked.organization()
                                && (has.post() == asked.post() || asked.post() == Membership.Post.MEMBER))));
    }

    private static Map<String, String> person(Fields fields, String area) {
        var values = new HashMap<>(Map.of(
                "name", fields.cell("name"),
                "phone", fields.cell("phone"),
                "identity", fields.cell("identity"),
                "skills", fields.cell("skills"),
                "area", area));
        for (var tag : tags(fields)) {
            values.put(tag.field(), "true");
        }
        return values;
    }

    private static List<Tag> tags(Fields fields) {
        return Arrays.stream(fields.cell("tags").split(BETWEEN_TAGS))
                .filter(word -> !word.isBlank())
                .flatMap(word -> {
                    var found = TAGS.find(word);
                    if (found.isEmpty()) {
                        fields.refuse(Refusal.of("tags", "roster.refused.word", word));
                    }
                    return found.stream();
                })
                .flatMap(key ->
                        Arrays.stream(Tag.values()).filter(tag -> tag.key().equals(key)))
                .toList();
    }

    private static String or(String chosen, Enum<?> otherwise) {
        return chosen.isEmpty() ? otherwise.name() : chosen;
    }
}
