package org.linli.server.member;

import java.util.Arrays;
import org.jdbi.v3.core.mapper.RowMapper;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.search.SearchIndex;
import org.linli.server.access.CorePermissions;

/** A row of the list of members, masked. */
record MemberRow(long id, String name, String phone, String community, String grid) {

    static ListView<MemberRow> list(SearchIndex index, Secrets secrets) {
        return ListView.of("member.list", mapper(secrets))
                .select("m.id, m.name, m.phone, coalesce(c.name, '') as community, coalesce(g.name, '') as grid")
                .from("core_member m left join core_area c on c.id = m.community_id"
                        + " left join core_area g on g.id = m.grid_id")
                .id("m.id", MemberRow::id)
                .scoped(CorePermissions.MEMBER_READ, "m.subdistrict_id", "m.community_id", "m.grid_id")
                .column("name", row -> Cell.link(row.name, "/members/" + row.id))
                .column("phone", row -> Cell.text(row.phone))
                .column("community", row -> Cell.text(row.community))
                .column("grid", row -> Cell.text(row.grid))
                .search("q", index, "m.id")
                .oneOf(
                        "tag",
                        "m.tags like '% ' || :tag || ' %'",
                        Arrays.stream(Tag.values()).map(Tag::key).toList())
                .inArea("community", "m.community_id")
                .sort("name", "m.name", MemberRow::name, false)
                .sort("newest", "m.id", MemberRow::id, true);
    }

    private static RowMapper<MemberRow> mapper(Secrets secrets) {
        return (row, context) -> new MemberRow(
                row.getLong("id"),
                row.getString("name"),
                secrets.maskedPhone(row.getLong("id"), row.getString("phone")),
                row.getString("community"),
                row.getString("grid"));
    }
}
