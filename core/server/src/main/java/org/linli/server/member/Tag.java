package org.linli.server.member;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a member is besides a resident; one person is many of these at once. */
public enum Tag {
    VOLUNTEER,
    SOCIAL_WORKER,
    PARTY_MEMBER,
    RIDER,
    EXPERT,
    DONOR;

    /** As it stands in the database and in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field of the form that ticks it. */
    public String field() {
        return switch (this) {
            case VOLUNTEER -> "volunteer";
            case SOCIAL_WORKER -> "socialWorker";
            case PARTY_MEMBER -> "partyMember";
            case RIDER -> "rider";
            case EXPERT -> "expert";
            case DONOR -> "donor";
        };
    }

    public String words() {
        return "member.tag." + key();
    }

    /** Stored with a space on each side, so that one tag is found whole. */
    static String stored(Set<Tag> tags) {
        return tags.isEmpty() ? "" : tags.stream().map(Tag::key).sorted().collect(Collectors.joining(" ", " ", " "));
    }

    static Set<Tag> read(String stored) {
        var tags = EnumSet.noneOf(Tag.class);
        Arrays.stream(values())
                .filter(tag -> stored.contains(" " + tag.key() + " "))
                .forEach(tags::add);
        return tags;
    }
}
