package org.linli.server.member;

import java.util.List;

/** A member as JSON; ids are strings, numbers are masked. */
record MemberData(
        String id, String name, String phone, String identity, String communityId, List<String> tags, String skills) {

    static MemberData of(MemberViews.Shown shown, StoredMember stored) {
        return new MemberData(
                String.valueOf(stored.id()),
                stored.name(),
                shown.member().phone(),
                shown.identity(),
                String.valueOf(stored.place().communityId()),
                stored.tags().stream().map(Tag::key).toList(),
                stored.skills());
    }
}
